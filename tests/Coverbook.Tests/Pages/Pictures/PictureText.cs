using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Coverbook.Tests.Pages.Pictures;

/// <summary>Reads pictures as they are drawn.</summary>
internal static partial class PictureText
{
    /// <summary>The rows of a table with bars: the name, and each number under its heading.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Rows(this IElement table)
    {
        string[] columns = [.. table.QuerySelectorAll("thead th").Skip(1).Select(heading => heading.TextContent.Trim())];
        return table.QuerySelectorAll("tbody tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent.Trim(),
            row => (IReadOnlyDictionary<string, int>)columns.Zip(row.QuerySelectorAll("td").Select(cell => Number(cell.TextContent)))
                .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>How wide the pieces of a bar are, by their tones.</summary>
    public static IReadOnlyDictionary<string, int> Pieces(this IElement bar) => bar.QuerySelectorAll("path").ToDictionary(
        piece => piece.ClassName!,
        piece => int.Parse(Width().Match(piece.GetAttribute("d")!).Groups["width"].Value, CultureInfo.InvariantCulture));

    /// <summary>How many lines of each tone a column of a small matrix has.</summary>
    public static IReadOnlyDictionary<string, int> Lines(this IElement strip) => strip.QuerySelectorAll("path").ToDictionary(
        piece => piece.ClassName!, piece => Line().Count(piece.GetAttribute("d")!));

    /// <summary>A number as it is printed.</summary>
    public static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("^M[0-9]+ [0-9]+h(?<width>[0-9]+)v[0-9]+h-[0-9]+z$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Width();

    [GeneratedRegex("M0 [0-9]+h1", RegexOptions.None, 1000)]
    private static partial Regex Line();
}
