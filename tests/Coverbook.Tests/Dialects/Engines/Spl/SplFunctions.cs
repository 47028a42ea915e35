using System.Collections.Immutable;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>
/// The functions of <c>where</c>. Those of text give null for null, and look at each of several values; those that turn one value into
/// another refuse several, as their outcome is documented nowhere.
/// </summary>
internal static class SplFunctions
{
    /// <summary>The function with so many arguments; <c>null</c> where there is none.</summary>
    public static Func<ImmutableArray<object?>, object?>? Find(string name, int arguments) => (name, arguments) switch
    {
        ("match", 2) => values => AnyText(values[0], values[1], Matches),
        ("like", 2) => values => AnyText(values[0], values[1], IsLike),
        ("cidrmatch", 2) => values => AnyText(values[1], values[0], LiesIn),
        ("lower", 1) => values => values[0] is null ? null : Single(values[0]!).ToLowerInvariant(),
        ("isnull", 1) => values => values[0] is null,
        ("isnotnull", 1) => values => values[0] is not null,
        ("tonumber", 1) => values => values[0] is null ? null : SplTruth.Number(Single(values[0]!)),
        ("coalesce", > 0) => values => values.FirstOrDefault(value => value is not null),
        ("true", 0) => _ => true,
        ("false", 0) => _ => false,
        ("if", 3) => values => SplTruth.Of(values[0]) == true ? values[1] : values[2],
        ("mvcount", 1) => values => values[0] is null ? null : (double)SplTruth.Texts(values[0]!).Count,
        ("strftime", 2) => values => values[0] is null ? null : SplTime.Format(SplTruth.Number(values[0]), Single(values[1]!)),
        ("strptime", 2) => values => values[0] is null ? null : SplTime.Read(Single(values[0]!), Single(values[1]!)),
        _ => null,
    };

    private static bool? AnyText(object? value, object? argument, Func<string, string, bool> holds) =>
        value is null || argument is null ? null : SplTruth.Texts(value).Any(text => holds(text, Single(argument)));

    /// <summary>An expression is found in the text, case-sensitively.</summary>
    private static bool Matches(string text, string pattern) => EngineRegex.Compile(pattern, RegexDialect.Pcre).IsMatch(text);

    /// <summary>The whole text fits, case-sensitively; there is no escape.</summary>
    private static bool IsLike(string text, string pattern) => TextPattern.Fits(pattern, text, '%', '_', ignoresCase: false);

    private static bool LiesIn(string text, string network)
    {
        var range = AddressRange.Read(network) ?? throw new FormatException($"{network} is no network");
        return AddressRange.ReadAddress(text) is { } address && range.Contains(address);
    }

    private static string Single(object value) => SplTruth.Texts(value) is [var only]
        ? only
        : throw new NotSupportedException("What this function makes of several values is documented nowhere");
}
