using Coverbook.Coverage.Totals;
using Coverbook.Authoring;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>
/// That an input names a technique. Whatever is said of ids in inputs (reports, drift, a move to a new version) is read from these.
/// </summary>
/// <param name="Written">The id as written.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="InForce">The active technique that it stands for, if there is one.</param>
/// <param name="By">What names it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Mention(TechniqueId Written, MentionFate Fate, TechniqueId? InForce, MentionedBy By, SourceSpan Span);

/// <summary>What names a technique.</summary>
internal abstract record MentionedBy
{
    /// <summary>A finding of a source.</summary>
    public sealed record AFinding(MappingSource Source, Finding Finding) : MentionedBy;

    /// <summary>A capability of a framework.</summary>
    public sealed record ACapability(Capability Capability) : MentionedBy;

    /// <summary>A rule, by a tag.</summary>
    public sealed record ARule(SigmaRule Rule) : MentionedBy;

    /// <summary>A note, by the name of its file.</summary>
    public sealed record ANote(TechniqueNote Note) : MentionedBy;
}
