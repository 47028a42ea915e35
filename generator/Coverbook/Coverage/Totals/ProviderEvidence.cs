using Coverbook.Terms;

namespace Coverbook.Coverage.Totals;

/// <summary>What the findings of one provider say of exactly one technique.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Findings">How many of them detect it: a finding that another source re-exports counts once.</param>
/// <param name="Best">The largest of their confidences; <c>null</c> when none is given.</param>
internal sealed record ProviderEvidence(string Provider, int Findings, Confidence? Best);
