using Coverbook.Mappings;

namespace Coverbook.Pages.Wording;

/// <summary>How pages speak of a mapping's review.</summary>
internal static class ReviewWords
{
    /// <summary>Reviewers are people of the organisation: public sites know the day only.</summary>
    public static string? Of(FindingTechnique mapping) => (mapping.Reviewed, mapping.Reviewer) switch
    {
        ({ } day, { } reviewer) => $"Reviewed {English.Date(day)} by {reviewer}",
        ({ } day, _) => $"Reviewed {English.Date(day)}",
        _ => null,
    };
}
