namespace Coverbook.Tests.Dialects.Engines.Events;

/// <summary>Text by chance, of what breaks queries: other case, paths, quotes, wildcards.</summary>
internal static class Chance
{
    private static readonly string[] Runs =
    [
        "", "", "", "x", "Ab9", " ", @"C:\Temp\", "/usr/bin/", @"\", "\"", "'", "-", "*", "?", "%", "_", "ä", "(1)", "[a]", "$", "a b", "|",
        "\n", ":", ".", "0", "&&", "~", "^", "{}", "<b>", "#", "@", "`", ";",
    ];

    /// <summary>A run of characters, often none.</summary>
    public static string Run(this Random chance) => Runs[chance.Next(Runs.Length)];

    /// <summary>A text of several runs, never empty.</summary>
    public static string Text(this Random chance) => $"{chance.Run()}{chance.Letter()}{chance.Run()}{chance.Next(1000)}";

    /// <summary>A lower-case letter.</summary>
    public static char Letter(this Random chance) => (char)('a' + chance.Next(26));

    /// <summary>Whether something of this percentage happens.</summary>
    public static bool Happens(this Random chance, int percent) => chance.Next(100) < percent;

    /// <summary>One of several.</summary>
    public static T OneOf<T>(this Random chance, IReadOnlyList<T> several) => several[chance.Next(several.Count)];

    /// <summary>The text with the case of some or all ASCII letters turned.</summary>
    public static string Recase(this Random chance, string text) => chance.Next(4) switch
    {
        0 => text,
        1 => string.Concat(text.Select(each => char.IsAsciiLetterLower(each) ? (char)(each - 'a' + 'A') : each)),
        2 => string.Concat(text.Select(each => char.IsAsciiLetterUpper(each) ? (char)(each - 'A' + 'a') : each)),
        _ => string.Concat(text.Select(each => char.IsAsciiLetter(each) && chance.Happens(50) ? (char)(each ^ 0x20) : each)),
    };

    /// <summary>The text with one fault: a character changed, left out or added.</summary>
    public static string Spoil(this Random chance, string text)
    {
        var at = chance.Next(text.Length + 1);
        return (text.Length == 0 ? 0 : chance.Next(4)) switch
        {
            0 => $"x{text}",
            1 => $"{text}x",
            2 when at < text.Length => text.Remove(at, 1).Insert(at, chance.Letter().ToString()),
            _ => text.Remove(Math.Min(at, text.Length - 1), 1),
        };
    }
}
