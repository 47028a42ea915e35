using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Changes.Snapshots;

/// <summary>
/// What a site showed at one time, in so few words that every state of it can be kept: ids, names and counts. It is made from what the
/// site may show and from nothing else, so that a site can publish its own, and two of them say what changed.
/// </summary>
internal sealed record Snapshot
{
    /// <summary>The form of the files; a reader refuses those of a later one.</summary>
    public const int Format = 1;

    /// <summary>The day and the totals.</summary>
    public required SnapshotHead Head { get; init; }

    /// <summary>The ATT&amp;CK versions, by domain.</summary>
    public ImmutableArray<SnapshotRelease> Attack { get; init; } = [];

    /// <summary>How many rules each library has, named or not, by name.</summary>
    public ImmutableArray<SnapshotLibrary> Libraries { get; init; } = [];

    /// <summary>The sources of findings, by key.</summary>
    public ImmutableArray<SnapshotSource> Sources { get; init; } = [];

    /// <summary>The techniques in force, by id.</summary>
    public ImmutableArray<SnapshotTechnique> Techniques { get; init; } = [];

    /// <summary>The techniques that are no longer in force, by id.</summary>
    public ImmutableArray<SnapshotWithdrawal> Withdrawn { get; init; } = [];

    /// <summary>The rules that may be named, by key.</summary>
    public ImmutableArray<SnapshotRule> Rules { get; init; } = [];
}

/// <summary>What is known of a snapshot without reading it to its end.</summary>
/// <param name="Date">The day on which the site's data was refreshed; <c>null</c> where nothing told it.</param>
/// <param name="Totals">What there was.</param>
internal sealed record SnapshotHead(DateOnly? Date, SnapshotTotals Totals);

/// <summary>The totals of a site. Techniques and sub-techniques are counted apart.</summary>
/// <param name="Techniques">The techniques in force, in scope or not.</param>
/// <param name="SubTechniques">The same of sub-techniques.</param>
/// <param name="CoveredTechniques">Those of them that have a finding that detects, or a rule, of their own.</param>
/// <param name="CoveredSubTechniques">The same of sub-techniques.</param>
/// <param name="Findings">The findings that indicate a technique in force; what is re-exported counts once.</param>
/// <param name="Rules">The rules.</param>
internal sealed record SnapshotTotals(
    int Techniques, int SubTechniques, int CoveredTechniques, int CoveredSubTechniques, int Findings, int Rules);

/// <summary>The ATT&amp;CK version of a domain.</summary>
internal sealed record SnapshotRelease(string Domain, string Version);

/// <summary>How many rules a library has; the site's own may have no name.</summary>
internal sealed record SnapshotLibrary(string Name, int Rules);

/// <summary>A source of findings.</summary>
/// <param name="Key">Provider and name as addresses write them: <c>aws/aws-guardduty</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Provider">Its provider's name.</param>
/// <param name="AttackVersion">The ATT&amp;CK release that its ids were written for.</param>
/// <param name="Updated">The day it was last brought up to date.</param>
/// <param name="Entries">How many findings it has, named or not.</param>
/// <param name="Findings">The ids of those that may be named, in ordinal order.</param>
internal sealed record SnapshotSource(
    string Key, string Name, string Provider, string? AttackVersion, DateOnly? Updated, int Entries, ImmutableArray<string> Findings);

/// <summary>A technique in force.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, with the parent's before it.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Best">The largest confidence of a finding that detects it, as the site prints it.</param>
/// <param name="Rules">The rules that count for it.</param>
/// <param name="Rows">The findings for it by source and function.</param>
internal sealed record SnapshotTechnique(
    TechniqueId Id, string Name, CoverageStatus Status, string? Best, int Rules, ImmutableArray<SnapshotRow> Rows)
{
    /// <summary>Whether it has evidence of its own.</summary>
    public bool IsCovered => Status == CoverageStatus.Covered;
}

/// <summary>The findings of one source with one function for a technique.</summary>
/// <param name="Source">The source's key.</param>
/// <param name="Function">What they do about the technique.</param>
/// <param name="Findings">How many there are.</param>
/// <param name="Average">The mean of their confidences, as the site prints it.</param>
internal sealed record SnapshotRow(string Source, MappingFunction Function, int Findings, string? Average);

/// <summary>A technique that was revoked or deprecated.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Successor">The technique in force that takes its place, if there is one.</param>
internal sealed record SnapshotWithdrawal(TechniqueId Id, string Name, TechniqueId? Successor);

/// <summary>A rule that may be named.</summary>
/// <param name="Key">What tells it from all others, however it is called: see <see cref="RuleKeys"/>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Library">Its library's name; empty where the site's own has none.</param>
/// <param name="Day">When it was last changed, else written.</param>
/// <param name="Techniques">The techniques in force that its tags name, by id.</param>
internal sealed record SnapshotRule(string Key, string Title, string Library, DateOnly? Day, ImmutableArray<TechniqueId> Techniques);
