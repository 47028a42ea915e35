using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>What the text of a rule's tag stands for in the site's ATT&amp;CK version.</summary>
internal abstract record TagMeaning
{
    /// <summary>It names a technique.</summary>
    /// <param name="Id">The id as written.</param>
    public sealed record OfTechnique(TechniqueId Id) : TagMeaning;

    /// <summary>It names a tactic by short name.</summary>
    /// <param name="Name">The short name.</param>
    /// <param name="Tactics">The tactics of that name; none when it is unknown.</param>
    public sealed record OfTactic(string Name, ImmutableArray<AttackId> Tactics) : TagMeaning;

    /// <summary>It was meant for ATT&amp;CK, or looks so, and names nothing of it.</summary>
    /// <param name="Nearest">The tag that was probably meant, where one can be told.</param>
    public sealed record OfNothing(string? Nearest) : TagMeaning;

    /// <summary>It is about something else.</summary>
    public sealed record OfNeither : TagMeaning;
}
