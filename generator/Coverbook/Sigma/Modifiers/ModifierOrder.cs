using System.Collections.Immutable;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Modifiers;

/// <summary>
/// Which modifiers may stand together, and in which order (Sigma specification, appendix "Modifiers"). What each one needs of a
/// value is checked when it is applied.
/// </summary>
internal static class ModifierOrder
{
    /// <summary>Reports the first modifier that may not stand where it does; true when there is none.</summary>
    public static bool Check(FieldKey key, DiagnosticBag bag)
    {
        var own = OnValues(key.Modifiers);
        for (var index = 0; index < own.Length; index++)
        {
            if (Fault(own, index) is { } fault)
            {
                bag.Add(RuleDiagnostics.ModifierMisplaced(key.Key.Span, own[index].Name(), fault));
                return false;
            }
        }

        if (key.Modifiers.Contains(Modifier.Exists) && key.Modifiers.Length > 1)
        {
            bag.Add(RuleDiagnostics.ModifierMisplaced(key.Key.Span, Modifier.Exists.Name(), "it must be the only modifier"));
            return false;
        }

        foreach (var modifier in own)
        {
            if (key.Field is null && NeedsField(modifier))
            {
                bag.Add(RuleDiagnostics.ModifierNeedsField(key.Key.Span, modifier.Name()));
                return false;
            }
        }

        return true;
    }

    /// <summary><c>all</c> and <c>neq</c> concern the whole item and may stand anywhere.</summary>
    private static ImmutableArray<Modifier> OnValues(ImmutableArray<Modifier> modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier is Modifier.All or Modifier.Neq)
            {
                return modifiers.RemoveAll(each => each is Modifier.All or Modifier.Neq);
            }
        }

        return modifiers;
    }

    private static string? Fault(ImmutableArray<Modifier> modifiers, int index)
    {
        var before = index > 0 ? modifiers[index - 1] : (Modifier?)null;
        var after = index + 1 < modifiers.Length ? modifiers[index + 1] : (Modifier?)null;
        return modifiers[index] switch
        {
            Modifier.Re when index > 0 => "nothing may change the value before it is read as a regular expression",
            Modifier.I or Modifier.M or Modifier.S when before is not (Modifier.Re or Modifier.I or Modifier.M or Modifier.S) =>
                "a flag must follow 're'",
            Modifier.Cidr when modifiers.Length > 1 => "a network takes no other modifier",
            Modifier.Wide or Modifier.Utf16 or Modifier.Utf16Be or Modifier.Utf16Le
                when after is not (Modifier.Base64 or Modifier.Base64Offset) =>
                    "an encoding must come right before 'base64' or 'base64offset'",
            var numeric when IsNumeric(numeric) && modifiers.Length > 1 => "a comparison of numbers takes no other modifier",
            var other when index > 0 && modifiers[0] == Modifier.Re && !MayFollowRegex(other) =>
                "only the flags 'i', 'm', 's' and 'expand' may follow a regular expression",
            _ => null,
        };
    }

    private static bool MayFollowRegex(Modifier modifier) => modifier is Modifier.I or Modifier.M or Modifier.S or Modifier.Expand;

    private static bool IsNumeric(Modifier modifier) =>
        modifier is Modifier.Lt or Modifier.Lte or Modifier.Gt or Modifier.Gte or >= Modifier.Minute;

    private static bool NeedsField(Modifier modifier) =>
        IsNumeric(modifier) || modifier is Modifier.Exists or Modifier.FieldRef or Modifier.Cidr;
}
