using System.Globalization;
using System.Text;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>Points in time as seconds since 1970, formatted and read in UTC, with the plain parts of formats only.</summary>
internal static class SplTime
{
    /// <summary><c>strftime</c>; null for null.</summary>
    public static string? Format(double? seconds, string format) =>
        seconds is { } known ? Format(DateTime.UnixEpoch.AddSeconds(known), format) : null;

    /// <summary><c>strptime</c>; null where the text does not fit the format.</summary>
    public static object? Read(string text, string format)
    {
        var pattern = Translate(format, part => part switch
        {
            'Y' => "yyyy",
            'm' => "MM",
            'd' => "dd",
            'H' => "HH",
            'M' => "mm",
            'S' => "ss",
            'z' => "zzz",
            'Z' => "'Z'",
            _ => null,
        });
        return DateTimeOffset.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (time - DateTimeOffset.UnixEpoch).TotalSeconds
            : null;
    }

    private static string Format(DateTime time, string format) =>
        time.ToString(Translate(format, part => part switch
        {
            'Y' => "yyyy",
            'm' => "MM",
            'd' => "dd",
            'H' => "HH",
            'M' => "mm",
            'S' => "ss",
            'V' => string.Create(CultureInfo.InvariantCulture, $"'{ISOWeek.GetWeekOfYear(time):00}'"),
            _ => null,
        }), CultureInfo.InvariantCulture);

    /// <summary>A format of .NET; everything that is no part is taken as it stands.</summary>
    private static string Translate(string format, Func<char, string?> partOf)
    {
        var translated = new StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            translated.Append(format[index] != '%'
                ? $"\\{format[index]}"
                : ++index < format.Length && partOf(format[index]) is { } part ? part
                : throw new FormatException($"The part after % of {format} is not known"));
        }

        return translated.ToString();
    }
}
