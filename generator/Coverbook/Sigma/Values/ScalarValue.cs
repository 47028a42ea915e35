using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Values;

/// <summary>Turns a YAML scalar into the value it stands for before any modifier.</summary>
internal static class ScalarValue
{
    /// <summary>The value by the scalar's type; <c>null</c> with a diagnostic for what cannot be compared exactly.</summary>
    public static SigmaValue? Of(ScalarNode scalar, DiagnosticBag bag)
    {
        if (scalar.IsNotFinite)
        {
            bag.Add(RuleFormDiagnostics.NotFinite(scalar.Span, scalar.Text));
            return null;
        }

        Advise(scalar, bag);
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                return new NullValue(scalar.Span);
            case ScalarKind.Boolean:
                return new BooleanValue(scalar.Span, scalar.AsBoolean ?? false);
            case ScalarKind.Number when SigmaNumber.Of(scalar) is { } number:
                return new NumberValue(scalar.Span, number);
            case ScalarKind.Number:
                bag.Add(RuleDiagnostics.NumberTooLarge(scalar.Span, scalar.Text));
                return null;
            default:
                return new StringValue(scalar.Span, StringPatternReader.Read(scalar.Text));
        }
    }

    /// <summary>What can be read, and is probably not meant so.</summary>
    private static void Advise(ScalarNode scalar, DiagnosticBag bag)
    {
        if (YamlTags.ForeignOf(scalar) is { } tag)
        {
            bag.Add(RuleFormDiagnostics.ExplicitTag(scalar.Span, tag));
        }
        else if (scalar.Kind == ScalarKind.Text && CurlyQuotes.Surround(scalar.Text))
        {
            bag.Add(RuleFormDiagnostics.CurlyQuote(scalar.Span, scalar.Text));
        }
    }
}
