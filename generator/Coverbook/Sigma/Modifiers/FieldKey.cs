using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Sigma.Modifiers;

/// <summary>
/// A key of a detection: <c>field|modifier|modifier</c> (Sigma specification, "Value Modifiers"). Without a field, its values are
/// searched in the whole event.
/// </summary>
internal sealed record FieldKey(ScalarNode Key, string? Field, ImmutableArray<Modifier> Modifiers)
{
    /// <summary>More modifiers on one key are refused, as each of them touches each value.</summary>
    [Limit("Sigma rules", "modifiers on one key", "error CBx004")]
    private const int MostModifiers = 16;

    /// <summary>Whether all values must fit.</summary>
    public bool NeedsAll => Modifiers.Contains(Modifier.All);

    /// <summary>Whether the item as a whole is negated.</summary>
    public bool IsNegated => Modifiers.Contains(Modifier.Neq);

    /// <summary>Reads a key; <c>null</c> with a diagnostic when a modifier is unknown or may not stand where it does.</summary>
    public static FieldKey? Read(ScalarNode key, DiagnosticBag bag)
    {
        var text = key.Text;
        if (key.Kind != ScalarKind.Text)
        {
            bag.Add(RuleFormDiagnostics.NameNotText(key.Span, text, key.Shape));
        }

        var bar = text.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
        {
            return new FieldKey(key, text.Length == 0 ? null : text, []);
        }

        var modifiers = ImmutableArray.CreateBuilder<Modifier>();
        for (var start = bar + 1; start <= text.Length;)
        {
            var end = text.IndexOf('|', start);
            end = end < 0 ? text.Length : end;
            if (!ModifierNames.TryFind(text.AsSpan(start, end - start), out var modifier))
            {
                bag.Add(RuleDiagnostics.ModifierUnknown(key.PlaceOf(start, end - start), text[start..end], ModifierNames.All));
                return null;
            }

            if (modifiers.Count == MostModifiers)
            {
                bag.Add(InputDiagnostics.TooMuch(InputKind.Rule, key.Span, "modifiers on one key", MostModifiers));
                return null;
            }

            modifiers.Add(modifier);
            start = end + 1;
        }

        var read = new FieldKey(key, bar == 0 ? null : text[..bar], modifiers.DrainToImmutable());
        return ModifierOrder.Check(read, bag) ? read : null;
    }
}
