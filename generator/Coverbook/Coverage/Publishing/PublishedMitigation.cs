using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>A mitigation, with how the site stands to the techniques that it helps against.</summary>
/// <param name="Mitigation">The mitigation.</param>
/// <param name="Totals">The figures of these techniques.</param>
/// <param name="Uses">The techniques, by id, with what is said of each.</param>
internal sealed record PublishedMitigation(Mitigation Mitigation, UseTotals Totals, ImmutableArray<PublishedUse> Uses);
