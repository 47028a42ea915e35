using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>A group, a piece of software or a campaign, with how the site stands to what it uses.</summary>
internal sealed record PublishedAdversary
{
    /// <summary>The adversary.</summary>
    public required Adversary Adversary { get; init; }

    /// <summary>The figures of the techniques that it uses itself: those of its software or campaigns are theirs.</summary>
    public required UseTotals Totals { get; init; }

    /// <summary>The techniques that it uses itself, by id.</summary>
    public ImmutableArray<PublishedUse> Uses { get; init; } = [];

    /// <summary>The software that it uses; of software, who uses it.</summary>
    public ImmutableArray<PublishedTie> Software { get; init; } = [];

    /// <summary>The campaigns that are attributed to a group; of a campaign, the groups.</summary>
    public ImmutableArray<PublishedTie> Attributions { get; init; } = [];
}

/// <summary>That something names a technique, and in which words: ATT&amp;CK may say it more than once.</summary>
internal sealed record PublishedUse(PublishedTechnique Technique, ImmutableArray<CitedText> Texts);

/// <summary>That an adversary has to do with another one, and how.</summary>
internal sealed record PublishedTie(Adversary Other, CitedText Text);

/// <summary>An adversary at whose id another one stands now, or none.</summary>
/// <param name="Id">The id that is no longer in force.</param>
/// <param name="Successor">What replaces it; <c>null</c> where it was withdrawn.</param>
/// <param name="Withdrawn">What was withdrawn; <c>null</c> where it was replaced.</param>
internal sealed record PublishedFormer(Terms.AttackId Id, Adversary? Successor, Adversary? Withdrawn);
