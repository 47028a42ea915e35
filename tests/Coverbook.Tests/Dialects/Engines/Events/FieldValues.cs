using System.Globalization;
using System.Net;
using Coverbook.Sigma.Logic;

namespace Coverbook.Tests.Dialects.Engines.Events;

/// <summary>Values that fit what a rule compares a field with, and values that nearly do.</summary>
internal sealed class FieldValues(Random chance)
{
    /// <summary>A value that fits all of them, where that is easy to see; <c>null</c> is no value.</summary>
    public string? Fit(IReadOnlyList<SigmaValue> values)
    {
        if (values.Any(value => value is NullValue or ExistsValue { Exists: false }))
        {
            return null;
        }

        var texts = values.OfType<StringValue>().ToArray();
        var others = values.Where(value => value is not (StringValue or ExistsValue or FieldReferenceValue)).ToArray();
        var text = texts.Length > 0 ? new PatternTexts(chance).Fit(texts) : "";
        return others.Length > 0 ? FitOne(chance.OneOf(others)) + text
            : texts.Length > 0 ? text
            : chance.Text();
    }

    /// <summary>A value that fits one thing nearly; now and then one that is far off.</summary>
    public string Miss(SigmaValue value)
    {
        if (chance.Happens(10))
        {
            return chance.Text();
        }

        var fit = value is StringValue text ? new PatternTexts(chance).Fit([text]) : FitOne(value);
        return value switch
        {
            NumberValue or CompareValue when decimal.TryParse(fit, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                Of(number + chance.Next(-2, 3)),
            CidrValue cidr when chance.Happens(80) => Address(cidr.Network, isInside: false),
            StringValue { IsCased: true } or RegexValue when chance.Happens(40) => chance.Recase(fit),
            _ => chance.Spoil(fit),
        };
    }

    private string FitOne(SigmaValue value) => value switch
    {
        NumberValue number => number.Number.ToString(),
        CompareValue { Number.Decimal: { } bound } compare => Of(bound + (compare.Comparison switch
        {
            Comparison.Less => -1,
            Comparison.AtMost => -chance.Next(2),
            Comparison.Greater => 1,
            _ => chance.Next(2),
        })),
        BooleanValue boolean => boolean.IsTrue ? "true" : "false",
        RegexValue regex => FitRegex(regex),
        CidrValue cidr => Address(cidr.Network, isInside: true),
        TimePartValue time => PointInTime(time.Part, time.Number),
        _ => chance.Text(),
    };

    private string FitRegex(RegexValue regex)
    {
        var text = RegexTexts.Fit(regex.Pattern, chance) ?? chance.Text();
        text = regex.Flags.HasFlag(RegexFlags.IgnoreCase) ? chance.Recase(text) : text;
        var starts = chance.Happens(50) || regex.Pattern.Contains('^', StringComparison.Ordinal);
        var ends = chance.Happens(50) || regex.Pattern.Contains('$', StringComparison.Ordinal);
        return (starts ? "" : chance.Run()) + text + (ends ? "" : chance.Run());
    }

    private string Address(string network, bool isInside)
    {
        var range = AddressRange.Read(network)
            ?? (AddressRange.ReadAddress(network) is { } only ? new AddressRange(only, only.GetAddressBytes().Length * 8) : null);
        if (range is null)
        {
            return chance.Text();
        }

        var bytes = range.Prefix.GetAddressBytes();
        for (var bit = range.Bits; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(chance.Happens(50) ? 0x80 >> (bit % 8) : 0);
        }

        if (!isInside && range.Bits > 0)
        {
            bytes[(range.Bits - 1) / 8] ^= (byte)(0x80 >> ((range.Bits - 1) % 8));
        }

        return new IPAddress(bytes).ToString();
    }

    private string PointInTime(TimePart part, int number)
    {
        var time = new DateTime(2026, 4, 24, 13, 37, chance.Next(60), DateTimeKind.Utc);
        time = part switch
        {
            TimePart.Minute => time.AddMinutes(number - time.Minute),
            TimePart.Hour => time.AddHours(number - time.Hour),
            TimePart.Day => new DateTime(2026, 5, number, 1, 2, 3, DateTimeKind.Utc),
            TimePart.Week => DateTime.SpecifyKind(ISOWeek.ToDateTime(2026, number, DayOfWeek.Tuesday), DateTimeKind.Utc),
            TimePart.Month => new DateTime(2026, number, 20, 1, 2, 3, DateTimeKind.Utc),
            _ => new DateTime(number, 4, 24, 1, 2, 3, DateTimeKind.Utc),
        };
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
