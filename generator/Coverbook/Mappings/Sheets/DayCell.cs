using System.Globalization;
using Coverbook.Data;

namespace Coverbook.Mappings.Sheets;

/// <summary>
/// Days as spreadsheets write them. What has two readings is refused: 3/4/2026 is a day in March or in April, by the country of
/// whoever wrote it. Dots stand between day and month in that order everywhere.
/// </summary>
internal static class DayCell
{
    /// <summary>Excel counts days from here on, as it has a day in 1900 that never was.</summary>
    private static readonly DateOnly Zero = new(1899, 12, 30);

    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private static readonly string[] YearFirst = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];
    private static readonly string[] InWords =
    [
        "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d. MMMM yyyy",
        "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "ddd, d MMM yyyy",
    ];

    /// <summary>The day; <c>null</c> where there is none, or one that cannot be told, which is said.</summary>
    public static DateOnly? Read(Fields fields, string key)
    {
        if (fields.TrimmedText(key) is not { } written)
        {
            return null;
        }

        var text = WithoutTime(written);
        if ((Parse(text, YearFirst) ?? Parse(text, ["d.M.yyyy"]) ?? Parse(text, InWords) ?? OfSerial(text)) is { } day)
        {
            return day;
        }

        var (monthFirst, dayFirst) = (Parse(text, ["M/d/yyyy", "M-d-yyyy"]), Parse(text, ["d/M/yyyy", "d-M-yyyy"]));
        if (monthFirst is { } one && dayFirst is { } other && one != other)
        {
            fields.Refuse(key, $"Write {Print(one)} or {Print(other)}, whichever is meant.");
            return null;
        }

        if ((monthFirst ?? dayFirst) is null)
        {
            fields.Refuse(key, "Write a date as YYYY-MM-DD.");
        }

        return monthFirst ?? dayFirst;
    }

    private static string WithoutTime(string text)
    {
        var end = text.IndexOf('T', StringComparison.Ordinal) is > 0 and var mark && char.IsAsciiDigit(text[mark - 1]) ? mark
            : text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? text.LastIndexOf(' ', colon)
            : -1;
        return end > 0 ? text[..end].TrimEnd(' ', ',') : text;
    }

    private static DateOnly? OfSerial(string text)
    {
        var whole = text.Split('.', ',')[0];
        return int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= FirstSerial and <= LastSerial
            && (whole.Length == text.Length || text[(whole.Length + 1)..].All(char.IsAsciiDigit))
            ? Zero.AddDays(days)
            : null;
    }

    private static DateOnly? Parse(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
