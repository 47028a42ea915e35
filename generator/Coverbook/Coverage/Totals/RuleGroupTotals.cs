using System.Collections.Immutable;
using Coverbook.Sigma;

namespace Coverbook.Coverage.Totals;

/// <summary>The figures of rules that have something in common, counting or not.</summary>
/// <param name="Rules">All of them.</param>
/// <param name="ByLevel">Those that may be named, by level: the gravest first, and none without a rule.</param>
/// <param name="ByLibrary">All of them by library, in the order of the libraries' names.</param>
internal sealed record RuleGroupTotals(int Rules, ImmutableArray<LevelTotals> ByLevel, ImmutableArray<LibraryTotals> ByLibrary);

/// <summary>The rules of one level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rules">How many there are.</param>
internal sealed record LevelTotals(RuleLevel Level, int Rules);
