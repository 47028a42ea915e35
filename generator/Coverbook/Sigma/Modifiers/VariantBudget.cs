using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Conditions;

namespace Coverbook.Sigma.Modifiers;

/// <summary>
/// What the modifiers of one rule may still make of its values. Variants multiply, by 625 for each value and once more with the next
/// modifier, so they are counted before they are made.
/// </summary>
internal sealed class VariantBudget(DiagnosticBag bag)
{
    /// <summary>What a variant takes beside its characters.</summary>
    private const int Overhead = 32;

    private long left = ConditionLimits.VariantRoom;

    /// <summary>Whether it is used up.</summary>
    public bool IsSpent => left < 0;

    /// <summary>Whether so many variants, each of that length, may be made; the first ones that may not are reported.</summary>
    public bool TrySpend(ScalarNode written, long count, long length)
    {
        if (IsSpent)
        {
            return false;
        }

        left -= count * (length + Overhead);
        if (IsSpent)
        {
            bag.Add(
                InputDiagnostics.TooMuch(
                    InputKind.Rule, written.Span, "characters in the variants that modifiers make", ConditionLimits.VariantRoom));
        }

        return !IsSpent;
    }
}
