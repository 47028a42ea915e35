using Coverbook.Mappings;

namespace Coverbook.Pages.Wording;

/// <summary>How pages speak of a mapping's review.</summary>
internal static class ReviewWords
{
    /// <summary>Reviewers are people of the organisation, so public pages name the day only.</summary>
    public static string? Of(FindingTechnique mapping, bool isInternal) => (mapping.Reviewed, mapping.Reviewer) switch
    {
        ({ } day, { } reviewer) when isInternal => $"Reviewed {English.Date(day)} by {reviewer}",
        ({ } day, _) => $"Reviewed {English.Date(day)}",
        _ => null,
    };
}
