using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rules;

/// <summary>The rules of a list that have something in common.</summary>
/// <param name="Name">What that is; <c>null</c> where the list has but one group.</param>
/// <param name="Anchor">The anchor of the group.</param>
/// <param name="Rules">They, in the order of the list.</param>
internal sealed record RuleSection(string? Name, string? Anchor, ImmutableArray<PublishedRule> Rules)
{
    /// <summary>How many of them are counted but not named.</summary>
    public int Hidden => Rules.Count(rule => rule is CountedRule);
}

/// <summary>A rule in its section; without a rule, what is said at a section's end.</summary>
internal readonly record struct RuleLine(RuleSection Section, NamedRule? Rule)
{
    private const int MarkupOfRow = 420;
    private const int MarkupOfTechnique = 90;
    private const int ElementsOfRow = 8;

    /// <summary>Its entry among the links at the head of the page counts, too.</summary>
    private static readonly PageRoom OfHeading = new(700, 8);

    /// <summary>Divides sections over as many pages as they take; a section may go on.</summary>
    public static ImmutableArray<ImmutableArray<RuleLine>> Divide(
        IEnumerable<RuleSection> sections, PageRoom before = default, string? library = null) =>
        [.. PageRoom.OfTable.Divide(sections.SelectMany(Lines), line => line.Room(library), before)];

    /// <summary>What stands on a page of each section.</summary>
    public static IEnumerable<(RuleSection Section, ImmutableArray<RuleLine> Lines)> BySection(ImmutableArray<RuleLine> lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var (first, end) = (lines[start].Section, start);
            while (end < lines.Length && ReferenceEquals(lines[end].Section, first))
            {
                end++;
            }

            yield return (first, lines[start..end]);
            start = end;
        }
    }

    private static IEnumerable<RuleLine> Lines(RuleSection section)
    {
        foreach (var named in section.Rules.OfType<NamedRule>())
        {
            yield return new RuleLine(section, named);
        }

        if (section.Hidden > 0)
        {
            yield return new RuleLine(section, null);
        }
    }

    private PageRoom Room(string? library)
    {
        var heading = Rule is null || ReferenceEquals(Section.Rules[0], Rule) ? OfHeading : default;
        if (Rule is not { } named)
        {
            return heading;
        }

        var about = named.Rule.Description ?? "";
        var techniques = Math.Min(named.Techniques.Length, RuleListSentences.MostTechniques);
        return heading + new PageRoom(
            MarkupOfRow
            + PageRoom.Written(English.Label(named.Rule.Title))
            + PageRoom.Written(about.AsSpan(0, Math.Min(about.Length, RuleListSentences.LongestAbout)))
            + PageRoom.Written(library)
            + (techniques * MarkupOfTechnique),
            ElementsOfRow + techniques);
    }
}
