using Coverbook.Diagnostics;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Modifiers;

namespace Coverbook.Sigma.Lints;

/// <summary>Values that probably mean something else.</summary>
internal static class ValueLints
{
    /// <summary>Reports odd values.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        foreach (var item in subject.Items)
        {
            CheckWildcards(item, bag);
            CheckList(item, bag);
            foreach (var value in item.Values)
            {
                CheckValue(item, value, bag);
            }
        }

        if (subject.Root.Find("detection")?.Value is { } detection)
        {
            AmbiguousScalars.Check(detection, bag);
        }
    }

    private static void CheckValue(DetectionItem item, SigmaValue value, DiagnosticBag bag)
    {
        // Variants of one written value are judged by the first, so that one slip is one report.
        var single = value is AnyOfValue { Values: [var first, ..] } ? first : value;
        if (single is not StringValue text)
        {
            return;
        }

        if (text.Pattern.Parts.Any(part => part.Kind == StringPartKind.Text && part.Text.AsSpan().ContainsAny('*', '?')))
        {
            bag.Add(RuleLintDiagnostics.EscapedWildcard(value.Span));
        }

        if (text.Pattern.Parts.Any(part => part.Text.Any(char.IsControl)) && !IsEncoded(item))
        {
            bag.Add(RuleLintDiagnostics.ControlCharacter(value.Span));
        }

        if (HasDoubleWildcard(text.Pattern))
        {
            bag.Add(RuleLintDiagnostics.DoubleWildcard(value.Span));
        }

        // Zero-led digits are text without quotes too; AmbiguousScalars looks at those.
        if (item.Modifiers.IsEmpty && item.Field is not null && text.Pattern.PlainText is { Length: > 0 } plain
            && plain.All(char.IsAsciiDigit) && value.Span.End.Column - value.Span.Start.Column > plain.Length)
        {
            bag.Add(RuleLintDiagnostics.NumberAsText(value.Span, plain));
        }

        NameLints.Check(item, text, bag);
    }

    private static bool IsEncoded(DetectionItem item) =>
        item.Modifiers.Any(modifier => modifier is Modifier.Base64 or Modifier.Base64Offset);

    private static bool HasDoubleWildcard(SigmaString pattern)
    {
        var parts = pattern.Parts;
        for (var index = 1; index < parts.Length; index++)
        {
            if (parts[index].Kind == StringPartKind.AnyRun && parts[index - 1].Kind == StringPartKind.AnyRun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Wildcards at the ends of all values of a field without modifiers: one report for the field.</summary>
    private static void CheckWildcards(DetectionItem item, DiagnosticBag bag)
    {
        if (item.Field is null || !item.Modifiers.IsEmpty)
        {
            return;
        }

        string? modifier = null;
        foreach (var value in item.Values)
        {
            var needed = (value as StringValue)?.Pattern.Parts switch
            {
                [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text }, { Kind: StringPartKind.AnyRun }] =>
                    Modifier.Contains.Name(),
                [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text }] => Modifier.EndsWith.Name(),
                [{ Kind: StringPartKind.Text }, { Kind: StringPartKind.AnyRun }] => Modifier.StartsWith.Name(),
                _ => null,
            };
            if (needed is null || (modifier is not null && modifier != needed))
            {
                return;
            }

            modifier = needed;
        }

        if (modifier is not null)
        {
            bag.Add(RuleLintDiagnostics.WildcardInsteadOfModifier(item.Span, modifier));
        }
    }

    private static void CheckList(DetectionItem item, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in item.Values)
        {
            if (value is NullValue && item.Values.Length > 1)
            {
                bag.Add(RuleLintDiagnostics.NullInList(value.Span));
            }

            if (!seen.Add(KeyOf(value)))
            {
                bag.Add(RuleLintDiagnostics.ValueTwice(value.Span));
            }
        }
    }

    /// <summary>Equal for values that fit the same: text that differs in case only, unless case matters.</summary>
    private static string KeyOf(SigmaValue value) => value switch
    {
        StringValue { IsCased: false } text => "text " + text.Pattern.ToString().ToUpperInvariant(),
        AnyOfValue { Values: [var first, ..] } => KeyOf(first),
        _ => ValueText.Of(value),
    };
}
