using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Patterns;
using Coverbook.Sigma.Values;

namespace Coverbook.Sigma.Modifiers;

/// <summary>
/// Applies the modifiers of one key to its values, from left to right (Sigma specification, appendix "Modifiers"). A value of the
/// wrong type gives a diagnostic and no value.
/// </summary>
internal sealed class ModifierSteps(FieldKey key, VariantBudget budget, DiagnosticBag bag)
{
    /// <summary>The value after all modifiers.</summary>
    public SigmaValue? Apply(ScalarNode written)
    {
        var value = ScalarValue.Of(written, bag);
        foreach (var modifier in key.Modifiers)
        {
            value = value is null ? null : Apply(modifier, value, written);
        }

        return value;
    }

    private SigmaValue? Apply(Modifier modifier, SigmaValue value, ScalarNode written) => modifier switch
    {
        Modifier.All or Modifier.Neq => value,
        Modifier.Contains or Modifier.StartsWith or Modifier.EndsWith => OnEach(value, each => Extend(modifier, each)),
        Modifier.Cased => OnEach(value, each => each is StringValue text ? text with { IsCased = true } : Wrong(modifier, each, "text")),
        Modifier.WinDash => OnEach(value, each => each is StringValue text ? VaryDashes(text, written) : Wrong(modifier, each, "text")),
        Modifier.Expand => OnEach(value, Expand),
        Modifier.Re => value is StringValue ? RegexReader.Read(written, bag) : Wrong(modifier, value, "text"),
        Modifier.I or Modifier.M or Modifier.S => WithFlag((RegexValue)value, modifier),
        Modifier.Cidr => value is StringValue ? ReadNetwork(written) : Wrong(modifier, value, "text"),
        Modifier.Wide or Modifier.Utf16 or Modifier.Utf16Be or Modifier.Utf16Le => OnEach(value, each => Encode(modifier, each, written)),
        Modifier.Base64 or Modifier.Base64Offset => OnEach(value, each => ToBase64(modifier, each, written)),
        Modifier.Lt or Modifier.Lte or Modifier.Gt or Modifier.Gte =>
            value is NumberValue number
                ? new CompareValue(value.Span, ComparisonOf(modifier), number.Number)
                : Wrong(modifier, value, "a number"),
        Modifier.Exists =>
            value is BooleanValue truth ? new ExistsValue(value.Span, truth.IsTrue) : Wrong(modifier, value, "true or false"),
        Modifier.FieldRef => value is StringValue text ? ToFieldReference(text) : Wrong(modifier, value, "text"),
        _ => value is NumberValue number ? ToTimePart(modifier, number) : Wrong(modifier, value, "a number"),
    };

    /// <summary>A modifier concerns each variant that an earlier one made.</summary>
    private SigmaValue? OnEach(SigmaValue value, Func<SigmaValue, SigmaValue?> step)
    {
        if (value is not AnyOfValue anyOf)
        {
            return step(value);
        }

        var values = ImmutableArray.CreateBuilder<SigmaValue>(anyOf.Values.Length);
        foreach (var each in anyOf.Values)
        {
            switch (step(each))
            {
                case null:
                    return null;
                case AnyOfValue more:
                    values.AddRange(more.Values);
                    break;
                case var single:
                    values.Add(single);
                    break;
            }
        }

        if (values.Count > DashVariants.Most)
        {
            bag.Add(RuleDiagnostics.TooManyVariants(value.Span, DashVariants.Most));
            return null;
        }

        return anyOf with { Values = values.DrainToImmutable() };
    }

    private SigmaValue? Extend(Modifier modifier, SigmaValue value)
    {
        var (atStart, atEnd) = (modifier != Modifier.StartsWith, modifier != Modifier.EndsWith);
        switch (value)
        {
            case StringValue text:
                var pattern = atStart ? text.Pattern.WithAnyStart() : text.Pattern;
                return text with { Pattern = atEnd ? pattern.WithAnyEnd() : pattern };
            case FieldReferenceValue reference:
                return reference with { IsStart = reference.IsStart || atEnd, IsEnd = reference.IsEnd || atStart };
            default:
                return Wrong(modifier, value, "text");
        }
    }

    private AnyOfValue? VaryDashes(StringValue text, ScalarNode written)
    {
        if (DashVariants.Count(text.Pattern) is not { } count)
        {
            bag.Add(RuleDiagnostics.TooManyVariants(text.Span, DashVariants.Most));
            return null;
        }

        return budget.TrySpend(written, count, text.Pattern.Length)
            ? new AnyOfValue(text.Span, [.. DashVariants.Of(text.Pattern).Select(variant => text with { Pattern = variant })])
            : null;
    }

    private SigmaValue? Expand(SigmaValue value) => value switch
    {
        StringValue text => text with { Pattern = Placeholders.Expand(text.Pattern) },
        RegexValue regex => regex with { Placeholders = [.. NamesIn(regex.Pattern)] },
        _ => Wrong(Modifier.Expand, value, "text"),
    };

    private static IEnumerable<string> NamesIn(string pattern) =>
        Placeholders.Split(pattern)
            .Where(part => part.Kind == StringPartKind.Placeholder)
            .Select(part => part.Text)
            .Distinct(StringComparer.Ordinal);

    private static RegexValue WithFlag(RegexValue regex, Modifier modifier) => regex with
    {
        Flags = regex.Flags | modifier switch
        {
            Modifier.I => RegexFlags.IgnoreCase,
            Modifier.M => RegexFlags.MultiLine,
            _ => RegexFlags.DotAll,
        },
    };

    private CidrValue? ReadNetwork(ScalarNode written)
    {
        if (Network.Read(written.Text, out var fault) is not null)
        {
            return new CidrValue(written.Span, written.Text);
        }

        bag.Add(RuleDiagnostics.NotANetwork(written.Span, written.Text, fault!));
        return null;
    }

    private EncodedValue? Encode(Modifier modifier, SigmaValue value, ScalarNode written) =>
        PlainText(modifier, value) is not { } text || !budget.TrySpend(written, 1, text.Length)
            ? null
            : new EncodedValue(value.Span, modifier switch
            {
                Modifier.Utf16Be => TextEncodings.Utf16BigEndian(text),
                Modifier.Utf16 => TextEncodings.Utf16WithMark(text),
                _ => TextEncodings.Utf16LittleEndian(text),
            });

    private SigmaValue? ToBase64(Modifier modifier, SigmaValue value, ScalarNode written)
    {
        var bytes = value is EncodedValue encoded ? encoded.Bytes
            : PlainText(modifier, value) is { } text ? TextEncodings.Utf8(text) : null;
        if (bytes is null
            || !budget.TrySpend(written, modifier == Modifier.Base64 ? 1 : TextEncodings.Offsets, TextEncodings.LengthOfBase64(bytes)))
        {
            return null;
        }

        return modifier == Modifier.Base64
            ? ToText(value, TextEncodings.Base64(bytes))
            : new AnyOfValue(value.Span, [.. TextEncodings.Base64AtAnyOffset(bytes).Select(variant => ToText(value, variant))]);
    }

    private static StringValue ToText(SigmaValue value, string text) => new(value.Span, SigmaString.Of(text));

    /// <summary>Text without wildcards and placeholders, which have no encoded form.</summary>
    private string? PlainText(Modifier modifier, SigmaValue value)
    {
        if (value is not StringValue text)
        {
            Wrong(modifier, value, "text");
            return null;
        }

        if (text.Pattern.PlainText is not { Length: > 0 } plain)
        {
            bag.Add(RuleDiagnostics.NotPlainText(value.Span, modifier.Name()));
            return null;
        }

        return plain;
    }

    private FieldReferenceValue? ToFieldReference(StringValue text) =>
        PlainText(Modifier.FieldRef, text) is { } field ? new FieldReferenceValue(text.Span, field, IsStart: false, IsEnd: false) : null;

    private TimePartValue? ToTimePart(Modifier modifier, NumberValue value)
    {
        var part = Enum.Parse<TimePart>(modifier.ToString());
        var (least, most) = TimeParts.RangeOf(part);
        if (value.Number.Decimal is { } number && number >= least && number <= most && decimal.IsInteger(number))
        {
            return new TimePartValue(value.Span, part, (int)number);
        }

        bag.Add(RuleDiagnostics.OutOfRange(value.Span, modifier.Name(), least, most));
        return null;
    }

    private static Comparison ComparisonOf(Modifier modifier) => modifier switch
    {
        Modifier.Lt => Comparison.Less,
        Modifier.Lte => Comparison.AtMost,
        Modifier.Gt => Comparison.Greater,
        _ => Comparison.AtLeast,
    };

    private SigmaValue? Wrong(Modifier modifier, SigmaValue value, string needed)
    {
        bag.Add(RuleDiagnostics.ModifierNeeds(value.Span, modifier.Name(), needed, value.Shape));
        return null;
    }

    /// <summary>Bytes on their way into Base64; <see cref="ModifierOrder"/> sees to it that they always get there.</summary>
    private sealed record EncodedValue(SourceSpan Span, byte[] Bytes) : SigmaValue(Span)
    {
        public override string Shape => "encoded text";
    }
}
