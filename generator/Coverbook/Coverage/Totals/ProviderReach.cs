namespace Coverbook.Coverage.Totals;

/// <summary>How far the findings of a provider reach into a tactic.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Techniques">The tactic's techniques in scope that they detect, sub-techniques aside.</param>
internal sealed record ProviderReach(string Provider, int Techniques);
