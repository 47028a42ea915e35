using System.Globalization;
using Coverbook.Data;

namespace Coverbook.Mappings.Ctid;

/// <summary>Dates as CTID's files write them: the month first, with or without zeros.</summary>
internal static class MonthFirstDate
{
    private static readonly string[] Forms = ["M/d/yyyy", "yyyy-MM-dd"];

    /// <summary>The day; <c>null</c> where there is none, or something else, which is told.</summary>
    public static DateOnly? Read(Fields fields, string key)
    {
        if (fields.TrimmedText(key) is not { } written)
        {
            return null;
        }

        if (DateOnly.TryParseExact(written, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        fields.Refuse(key, "Write a date as MM/DD/YYYY.");
        return null;
    }
}
