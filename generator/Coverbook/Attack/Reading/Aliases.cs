using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>What succeeds what in later ATT&amp;CK versions.</summary>
/// <param name="Techniques">Newer id to the older ids that it succeeds.</param>
/// <param name="Tactics">Newer short name to the older short names that it succeeds.</param>
internal sealed record Aliases(
    ImmutableArray<KeyValuePair<TechniqueId, ImmutableArray<TechniqueId>>> Techniques,
    ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Tactics)
{
    /// <summary>Nothing is known.</summary>
    public static readonly Aliases None = new([], []);
}
