namespace Coverbook.Coverage.Totals;

/// <summary>
/// Techniques in the site's scope by the evidence that they have: the numerators and the denominator of every share (design, section 4).
/// </summary>
/// <param name="InScope">How many are in scope.</param>
/// <param name="Direct">Those with a finding that detects, a rule, or a capability that detects more than minimally, of their own.</param>
/// <param name="OnlyBelow">Those that have it only on a sub-technique.</param>
/// <param name="ByCapabilityAlone">Those of the direct ones that have neither a finding nor a rule.</param>
internal sealed record ScopeTotals(int InScope, int Direct, int OnlyBelow, int ByCapabilityAlone)
{
    /// <summary>Gaps that the organisation decided to live with.</summary>
    public required int Accepted { get; init; }

    /// <summary>Those with evidence only for an id of a newer ATT&amp;CK version.</summary>
    public required int MayApply { get; init; }

    /// <summary>Those with a rule of their own.</summary>
    public required int WithRules { get; init; }

    /// <summary>Those with a finding that detects them, by their best confidence.</summary>
    public required BandTotals Bands { get; init; }

    /// <summary>Those with none of all this: with the others they are all that are in scope.</summary>
    public int Gaps => InScope - Direct - OnlyBelow - Accepted - MayApply;
}
