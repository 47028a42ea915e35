using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;

namespace Coverbook.Pages.Adversaries;

/// <summary>One of the things that an adversary's page lists.</summary>
internal abstract record AdversaryEntry
{
    /// <summary>What is said of it.</summary>
    public abstract ImmutableArray<CitedText> Texts { get; }

    /// <summary>A technique that it uses.</summary>
    public sealed record Use(PublishedUse Used, UseStanding Standing) : AdversaryEntry
    {
        /// <inheritdoc/>
        public override ImmutableArray<CitedText> Texts => Used.Texts;
    }

    /// <summary>Software that it uses, or who uses it.</summary>
    public sealed record Software(PublishedTie Tie) : AdversaryEntry
    {
        /// <inheritdoc/>
        public override ImmutableArray<CitedText> Texts => [Tie.Text];
    }

    /// <summary>A campaign of it, or the group that it is attributed to.</summary>
    public sealed record Attribution(PublishedTie Tie) : AdversaryEntry
    {
        /// <inheritdoc/>
        public override ImmutableArray<CitedText> Texts => [Tie.Text];
    }

    /// <summary>All that a page lists: techniques, what is missing first, then ties to others.</summary>
    public static ImmutableArray<AdversaryEntry> Of(PublishedAdversary published) =>
    [
        .. published.Uses.Select(use => new Use(use, UseCounter.StandingOf(use.Technique))).OrderBy(use => use.Standing),
        .. published.Software.Select(tie => new Software(tie)),
        .. published.Attributions.Select(tie => new Attribution(tie)),
    ];
}
