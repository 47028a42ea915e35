using System.Globalization;

namespace Coverbook.Pages.Wording;

/// <summary>The small pieces of English that all sentences are put together from: numbers with nouns, lists, dates.</summary>
internal static class English
{
    /// <summary>What stands where a number is missing: missing is never 0.</summary>
    public const string Missing = "–";

    private const int LongestLabel = 300;

    /// <summary><c>3,141</c>.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>no rule</c>, <c>1 rule</c>, <c>6 rules</c>.</summary>
    public static string Count(int count, string noun) => Count(count, noun, noun + "s");

    /// <summary><c>no strategy</c>, <c>1 strategy</c>, <c>6 strategies</c>.</summary>
    public static string Count(int count, string noun, string plural) => count switch
    {
        0 => $"no {noun}",
        1 => $"1 {noun}",
        _ => $"{Number(count)} {plural}",
    };

    /// <summary><c>12 of 87 techniques in scope have</c>, <c>1 of 2 techniques in scope has</c>.</summary>
    public static string Share(int part, int whole, string noun) =>
        $"{Number(part)} of {Count(whole, noun)} in scope {(part == 1 || whole == 1 ? "has" : "have")}";

    /// <summary>A number that a sentence goes on with: <c>none</c>, <c>1</c>, <c>6</c>.</summary>
    public static string More(int count) => count == 0 ? "none" : $"{Number(count)} more";

    /// <summary><c>1st</c>, <c>2nd</c>, <c>3rd</c>, <c>11th</c>, <c>1,021st</c>.</summary>
    public static string Ordinal(int place) => Number(place) + (place % 100 is 11 or 12 or 13 ? "th" : (place % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    /// <summary>The verb's ending: one rule detects, two rules detect.</summary>
    public static string Verb(int count, string plural) => count == 1 ? plural + "s" : plural;

    /// <summary><c>AWS, Azure and GCP</c>.</summary>
    public static string Join(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };

    /// <summary>
    /// A name as lists, tables and navigation show it: one that is longer than any screen is cut there, so that no page of others grows
    /// with it. Its own page shows it whole.
    /// </summary>
    public static string Label(string name) => Shortened(name, LongestLabel);

    /// <summary>A text of at most so many signs, with a mark where it was longer.</summary>
    public static string Shortened(string text, int longest) => text.Length <= longest
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");

    /// <summary><c>2026-04-24</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date, or <c>null</c>.</summary>
    public static string? Date(DateOnly? date) => date is { } day ? Date(day) : null;

    /// <summary>The text with a capital first letter.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
