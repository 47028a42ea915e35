using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>The scalar functions that queries of rules use.</summary>
internal static class KqlFunctions
{
    /// <summary>The function with so many arguments; <c>null</c> where there is none.</summary>
    public static Func<ImmutableArray<object?>, object?>? Find(string name, int arguments) => (name, arguments) switch
    {
        ("not", 1) => values => !KqlValue.Truth(values[0]),
        ("isempty", 1) => values => KqlValue.Text(values[0]).Length == 0,
        ("isnotempty", 1) => values => KqlValue.Text(values[0]).Length > 0,
        ("isnull", 1) => values => KqlValue.Plain(values[0]) is null,
        ("isnotnull", 1) => values => KqlValue.Plain(values[0]) is not null,
        ("tostring", 1) => values => KqlValue.Text(values[0]),
        ("tolower", 1) => values => KqlValue.Text(values[0]).ToLowerInvariant(),
        ("strcat", > 0) => values => string.Concat(values.Select(KqlValue.Text)),
        ("coalesce", > 1) => values => values.FirstOrDefault(value => KqlValue.Plain(value) is not (null or ""), values[^1]),
        ("tolong" or "toint", 1) => values => Integer(values[0]),
        ("todouble" or "toreal", 1) => values => Real(values[0]),
        ("tobool", 1) => values => KqlValue.Bool(values[0]),
        ("parse_json" or "todynamic", 1) => values => KqlValue.Json(values[0]),
        ("ipv4_is_in_range", 2) => values => LiesInIpv4(KqlValue.Text(values[0]), KqlValue.Text(values[1])),
        ("ipv6_is_in_range", 2) => values => LiesInIpv6(KqlValue.Text(values[0]), KqlValue.Text(values[1])),
        ("datetime_part", 2) => values => Part(KqlValue.Text(values[0]), Time(values[1])),
        ("hourofday", 1) => values => Part("hour", Time(values[0])),
        ("dayofmonth", 1) => values => Part("day", Time(values[0])),
        ("monthofyear" or "getmonth", 1) => values => Part("month", Time(values[0])),
        ("getyear", 1) => values => Part("year", Time(values[0])),
        ("week_of_year", 1) => values => Part("week_of_year", Time(values[0])),
        ("todatetime", 1) => values => ToTime(values[0]),
        _ => null,
    };

    private static long? Integer(object? value) => KqlValue.Plain(value) switch
    {
        long integer => integer,
        double real => (long)real,
        bool truth => truth ? 1L : 0L,
        string text => KqlValue.Number(text) as long?,
        _ => null,
    };

    private static double? Real(object? value) => KqlValue.Plain(value) switch
    {
        long integer => integer,
        double real => real,
        string text => KqlValue.Real(text),
        _ => null,
    };

    private static bool? LiesInIpv4(string address, string range) =>
        AddressRange.Read(range) is { Prefix.AddressFamily: AddressFamily.InterNetwork } network
        && AddressRange.ReadAddress(address) is { AddressFamily: AddressFamily.InterNetwork } read
            ? network.Contains(read)
            : null;

    /// <summary>IPv4 addresses and ranges are taken as those of IPv6 that wrap them.</summary>
    private static bool? LiesInIpv6(string address, string range) =>
        AddressRange.Read(range) is { } network && AddressRange.ReadAddress(address) is { } read
            ? network.AsIpv6().Contains(AsIpv6(read))
            : null;

    private static IPAddress AsIpv6(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? address : address.MapToIPv6();

    private static object? ToTime(object? value) => value is DateTime ? value
        : DateTime.TryParse(
            KqlValue.Text(value),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var time) ? time
        : null;

    private static DateTime? Time(object? value) => value switch
    {
        null => null,
        DateTime time => time,
        _ => throw new FormatException($"{value} is no datetime"),
    };

    private static long? Part(string part, DateTime? time) => time is not { } known ? null : part switch
    {
        "minute" => known.Minute,
        "hour" => known.Hour,
        "day" => known.Day,
        "month" => known.Month,
        "year" => known.Year,
        "week_of_year" => ISOWeek.GetWeekOfYear(known),
        _ => throw new FormatException($"The part {part} of a datetime is not known"),
    };
}
