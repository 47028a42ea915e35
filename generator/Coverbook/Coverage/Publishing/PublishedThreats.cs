using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>A chosen set of adversaries, with how the site stands to what any of them uses.</summary>
internal sealed record PublishedThreats
{
    /// <summary>What pages call them.</summary>
    public required string Name { get; init; }

    /// <summary>The adversaries, as they were chosen.</summary>
    public required ImmutableArray<PublishedAdversary> Adversaries { get; init; }

    /// <summary>The figures of the techniques that at least one of them uses itself; each counts once.</summary>
    public required UseTotals Totals { get; init; }

    /// <summary>These techniques: what is missing first, then what most of them use.</summary>
    public ImmutableArray<PublishedThreatUse> Uses { get; init; } = [];

    /// <summary>Joins what adversaries use.</summary>
    public static PublishedThreats Of(string name, ImmutableArray<PublishedAdversary> adversaries)
    {
        ImmutableArray<PublishedThreatUse> uses =
        [
            .. adversaries.SelectMany(one => one.Uses.Select(use => (use.Technique, one.Adversary)))
                .GroupBy(use => use.Technique.Technique.Id)
                .Select(same => new PublishedThreatUse(same.First().Technique, [.. same.Select(use => use.Adversary)]))
                .OrderBy(use => UseCounter.StandingOf(use.Technique))
                .ThenByDescending(use => use.By.Length)
                .ThenBy(use => use.Technique.Technique.Id),
        ];
        return new PublishedThreats
        {
            Name = name,
            Adversaries = adversaries,
            Totals = UseCounter.Of(uses.Select(use => use.Technique)),
            Uses = uses,
        };
    }
}

/// <summary>A technique that some of the chosen use.</summary>
/// <param name="Technique">The technique.</param>
/// <param name="By">Who of them uses it, in their order.</param>
internal sealed record PublishedThreatUse(PublishedTechnique Technique, ImmutableArray<Adversary> By);
