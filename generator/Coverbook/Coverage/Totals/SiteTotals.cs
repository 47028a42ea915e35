using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Coverage.Totals;

/// <summary>The figures of the whole site.</summary>
/// <param name="Domains">The domains of its bundles.</param>
/// <param name="Techniques">The techniques in force, in scope or not.</param>
/// <param name="SubTechniques">The sub-techniques in force, in scope or not.</param>
/// <param name="Findings">
/// The findings that indicate a technique in force, whatever their function; what is re-exported counts once.
/// </param>
/// <param name="Capabilities">The capabilities that frameworks map to techniques: each once, whatever its editions.</param>
/// <param name="Rules">Its rules by library.</param>
internal sealed record SiteTotals(
    ImmutableArray<DomainTotals> Domains, int Techniques, int SubTechniques, int Findings, int Capabilities, RuleTotals Rules)
{
    /// <summary>The techniques in scope of all domains together, sub-techniques aside.</summary>
    public required ScopeTotals InScope { get; init; }

    /// <summary>The sub-techniques in scope of all domains together.</summary>
    public required ScopeTotals SubTechniquesInScope { get; init; }
}

/// <summary>The figures of a domain.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Versions">The ATT&amp;CK versions of its bundles, each once.</param>
/// <param name="Techniques">Its techniques, sub-techniques aside.</param>
/// <param name="SubTechniques">Its sub-techniques.</param>
/// <param name="TechniquesOutside">Techniques outside of the scope that have a finding or a rule all the same.</param>
/// <param name="SubTechniquesOutside">The same of sub-techniques.</param>
internal sealed record DomainTotals(
    AttackDomain Domain,
    ImmutableArray<string> Versions,
    ScopeTotals Techniques,
    ScopeTotals SubTechniques,
    int TechniquesOutside,
    int SubTechniquesOutside);

/// <summary>Rules by library, counting or not.</summary>
/// <param name="Own">Those of the site's own library.</param>
/// <param name="Others">Those of the others, in the order of their names.</param>
internal sealed record RuleTotals(int Own, ImmutableArray<LibraryTotals> Others);

/// <summary>The rules of one library.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rules">How many there are.</param>
internal sealed record LibraryTotals(string Name, int Rules);
