using System.Globalization;

namespace Coverbook.Changes.History;

/// <summary>
/// The name of a snapshot in the history: the day of its data, and for a second one of that day a number: <c>2026-04-24</c>,
/// <c>2026-04-24-2</c>.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Number">Which one of that day, from 1.</param>
internal readonly record struct HistoryName(DateOnly Day, int Number) : IComparable<HistoryName>
{
    private const string DayForm = "yyyy-MM-dd";
    private const int MostOfADay = 9_999;

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string text, out HistoryName name)
    {
        var (day, rest) = text.Length < DayForm.Length ? (text, "") : (text[..DayForm.Length], text[DayForm.Length..]);
        var isDay = DateOnly.TryParseExact(day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var number = 1;
        var isNumbered = rest.Length == 0
            || (rest is ['-', >= '1' and <= '9', ..]
                && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number is > 1 and <= MostOfADay);
        name = new HistoryName(date, number);
        return isDay && isNumbered;
    }

    /// <summary>The next one of the same day.</summary>
    public HistoryName Next() => this with { Number = Number + 1 };

    /// <summary>Orders by time.</summary>
    public int CompareTo(HistoryName other) => (Day, Number).CompareTo((other.Day, other.Number));

    /// <inheritdoc/>
    public override string ToString()
    {
        var day = Day.ToString(DayForm, CultureInfo.InvariantCulture);
        return Number == 1 ? day : string.Create(CultureInfo.InvariantCulture, $"{day}-{Number}");
    }
}
