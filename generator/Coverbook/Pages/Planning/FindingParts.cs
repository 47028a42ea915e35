using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;

namespace Coverbook.Pages.Planning;

/// <summary>
/// A source's findings, divided over as many pages as it takes: a source may have thousands, and a page has a size (design, section 13).
/// </summary>
internal sealed class FindingParts
{
    /// <summary>The most findings without a technique that a page shows.</summary>
    public const int MostUnmapped = 150;

    private const int MarkupOfFinding = 600;
    private const int MarkupOfTechnique = 500;
    private const int MarkupOfFact = 120;
    private const int MarkupOfUnmapped = 30;
    private const int ElementsOfFinding = 9;
    private const int ElementsOfTechnique = 8;
    private const int ElementsOfFact = 4;
    private const int ElementsOfUnmapped = 2;
    private const int ElementsOfSource = 40;

    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);

    public FindingParts(PublishedSource source)
    {
        var before = new PageRoom(
            source.Unmapped.Take(MostUnmapped).Sum(finding => MarkupOfUnmapped + PageRoom.Written(finding)),
            ElementsOfSource + (Math.Min(source.Unmapped.Length, MostUnmapped) * ElementsOfUnmapped));
        All = [.. PageRoom.OfTable.Divide(source.Source.Findings, Room, before)];
        for (var page = 0; page < All.Length; page++)
        {
            foreach (var finding in All[page])
            {
                pages.TryAdd(finding.Id, page);
            }
        }
    }

    /// <summary>The findings of each page; one page without any where none may be shown.</summary>
    public ImmutableArray<ImmutableArray<Finding>> All { get; }

    /// <summary>The page, counted from 0, on which a finding stands; the first for one that none shows.</summary>
    public int Of(string finding) => pages.GetValueOrDefault(finding);

    /// <summary>About what a finding takes, rather too much than too little.</summary>
    private static PageRoom Room(Finding finding)
    {
        string?[] facts = [finding.Severity, finding.Requires, finding.Owner, finding.Runbook, finding.SameAs?.FindingId];
        var stated = facts.OfType<string>().Concat(finding.Meta.SelectMany(meta => new[] { meta.Key, meta.Value })).ToArray();
        var bytes = MarkupOfFinding
            + PageRoom.Written(finding.Id)
            + PageRoom.Written(finding.Title)
            + PageRoom.Written(finding.Url?.Text)
            + stated.Sum(fact => MarkupOfFact + (2 * PageRoom.Written(fact)))
            + finding.Techniques.Sum(technique => MarkupOfTechnique + PageRoom.Written(technique.Rationale));
        return new PageRoom(
            bytes, ElementsOfFinding + (finding.Techniques.Length * ElementsOfTechnique) + (stated.Length * ElementsOfFact));
    }
}
