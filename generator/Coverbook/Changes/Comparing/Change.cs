using System.Collections.Immutable;
using Coverbook.Changes.Snapshots;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Changes.Comparing;

/// <summary>One thing that is not as it was. Each kind is a case of its own, which whoever prints changes has to speak of.</summary>
internal abstract record Change
{
    private Change()
    {
    }

    /// <summary>Whether something is worse than it was: coverage that was lost, fewer findings or rules.</summary>
    public virtual bool IsRegression => false;

    /// <summary>A total of the site.</summary>
    public sealed record Total(Measure Measure, int Older, int Newer) : Change
    {
        /// <inheritdoc/>
        public override bool IsRegression => Newer < Older;
    }

    /// <summary>The ATT&amp;CK version of a domain; <c>null</c> where the site does not have the domain.</summary>
    public sealed record Release(string Domain, string? Older, string? Newer) : Change;

    /// <summary>A technique that is new.</summary>
    public sealed record TechniqueAdded(SnapshotTechnique Technique) : Change;

    /// <summary>A technique that the bundles do not have any more.</summary>
    public sealed record TechniqueRemoved(SnapshotTechnique Technique) : Change
    {
        /// <inheritdoc/>
        public override bool IsRegression => Technique.IsCovered;
    }

    /// <summary>A technique that was revoked or deprecated.</summary>
    public sealed record TechniqueWithdrawn(SnapshotTechnique Technique, TechniqueId? Successor, bool SuccessorIsCovered) : Change
    {
        /// <inheritdoc/>
        public override bool IsRegression => Technique.IsCovered && !SuccessorIsCovered;
    }

    /// <summary>A technique of another name.</summary>
    public sealed record TechniqueRenamed(TechniqueId Technique, string Older, string Newer) : Change;

    /// <summary>How a technique stands.</summary>
    public sealed record Standing(TechniqueId Technique, CoverageStatus Older, CoverageStatus Newer) : Change
    {
        /// <inheritdoc/>
        public override bool IsRegression => Older == CoverageStatus.Covered;
    }

    /// <summary>The best confidence of a technique, as pages print it.</summary>
    public sealed record Best(TechniqueId Technique, string? Older, string? Newer) : Change;

    /// <summary>The findings of a source for a technique; a row that is not there has none.</summary>
    public sealed record Findings(
        TechniqueId Technique, string Source, MappingFunction Function, SnapshotRow Older, SnapshotRow Newer) : Change
    {
        /// <inheritdoc/>
        public override bool IsRegression => Newer.Findings < Older.Findings;
    }

    /// <summary>How many rules count for a technique.</summary>
    public sealed record RulesOf(TechniqueId Technique, int Older, int Newer) : Change
    {
        /// <inheritdoc/>
        public override bool IsRegression => Newer < Older;
    }

    /// <summary>A source that is new.</summary>
    public sealed record SourceAdded(SnapshotSource Source) : Change;

    /// <summary>A source that the site does not have any more.</summary>
    public sealed record SourceRemoved(SnapshotSource Source) : Change;

    /// <summary>A source that was brought up to date.</summary>
    public sealed record SourceChanged(
        SnapshotSource Older, SnapshotSource Newer, ImmutableArray<string> Added, ImmutableArray<string> Removed) : Change;

    /// <summary>How many rules a library has, named or not.</summary>
    public sealed record Library(string Name, int Older, int Newer) : Change;

    /// <summary>A rule that is new.</summary>
    public sealed record RuleAdded(SnapshotRule Rule) : Change;

    /// <summary>A rule that the site does not name any more.</summary>
    public sealed record RuleRemoved(SnapshotRule Rule) : Change;

    /// <summary>A rule with another title, library, day or with other techniques.</summary>
    public sealed record RuleChanged(
        SnapshotRule Older, SnapshotRule Newer, ImmutableArray<TechniqueId> Added, ImmutableArray<TechniqueId> Removed) : Change;
}

/// <summary>What is counted of a whole site.</summary>
internal enum Measure
{
    /// <summary>Techniques with evidence of their own.</summary>
    CoveredTechniques,

    /// <summary>Sub-techniques with evidence of their own.</summary>
    CoveredSubTechniques,

    /// <summary>Findings that indicate a technique.</summary>
    Findings,

    /// <summary>Rules.</summary>
    Rules,
}
