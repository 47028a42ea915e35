using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Values;

/// <summary>Turns a YAML scalar into the value it stands for before any modifier.</summary>
internal static class ScalarValue
{
    /// <summary>The value by the scalar's type; <c>null</c> with a diagnostic for a number that is too large to compare exactly.</summary>
    public static SigmaValue? Of(ScalarNode scalar, DiagnosticBag bag)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                return new NullValue(scalar.Span);
            case ScalarKind.Boolean:
                return new BooleanValue(scalar.Span, scalar.AsBoolean ?? false);
            case ScalarKind.Number when scalar.AsDecimal is { } number:
                return new NumberValue(scalar.Span, number);
            case ScalarKind.Number:
                bag.Add(RuleDiagnostics.NumberTooLarge(scalar.Span, scalar.Text));
                return null;
            default:
                return new StringValue(scalar.Span, StringPatternReader.Read(scalar.Text));
        }
    }
}
