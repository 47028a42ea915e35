using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>Whom the site's organisation has to reckon with: adversaries in force, each once, in the order of the configuration.</summary>
/// <param name="Name">What pages call them.</param>
/// <param name="Adversaries">The ids.</param>
internal sealed record Threats(string Name, ImmutableArray<AttackId> Adversaries)
{
    /// <summary>Nobody is named.</summary>
    public static readonly Threats None = new("", []);
}
