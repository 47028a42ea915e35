using System.Globalization;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Comparisons of points in time, which these tables keep in UTC.</summary>
internal static class KqlTimeTerm
{
    /// <summary>A comparison of a column that holds points in time.</summary>
    public static Written Write(string expression, SigmaValue value, bool isNegated) => value switch
    {
        NullValue or ExistsValue { Exists: false } => Written.Term($"isnull({expression})"),
        ExistsValue => Written.Term($"isnotnull({expression})"),
        TimePartValue part => Compare(
            string.Create(
                CultureInfo.InvariantCulture, $"datetime_part(\"{NameOf(part.Part)}\", {expression}) == {part.Number}"), isNegated),
        _ => Written.Refused(value, "the column holds points in time, which are written differently from log to log"),
    };

    private static Written Compare(string comparison, bool isNegated) =>
        isNegated ? Written.Term($"coalesce({comparison}, false)") : Written.Comparison(comparison);

    private static string NameOf(TimePart part) => part switch
    {
        TimePart.Minute => "Minute",
        TimePart.Hour => "Hour",
        TimePart.Day => "Day",
        TimePart.Week => "week_of_year",
        TimePart.Month => "Month",
        _ => "Year",
    };
}
