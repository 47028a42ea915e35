using Coverbook.Data;

namespace Coverbook.Mappings.Sheets;

/// <summary>
/// What a cell means, without what programs put round it: blanks that do not break, marks that nobody sees, <c>="T1059"</c> by
/// which a text is kept from becoming a number, and the apostrophe that keeps one from becoming a formula.
/// </summary>
internal static class SheetCell
{
    private const char NoBreakSpace = '\u00a0';
    private const char NarrowNoBreakSpace = '\u202f';
    private const char FigureSpace = '\u2007';
    private const char ByteOrderMark = '\ufeff';
    private const char ZeroWidthSpace = '\u200b';

    private static readonly string[] Nothing = ["-", "–", "—", "n/a"];

    /// <summary>The cell as it is meant.</summary>
    public static ScalarNode Clean(ScalarNode cell)
    {
        var text = WithoutCover(WithPlainBlanks(cell.Text));
        return ReferenceEquals(text, cell.Text)
            ? cell
            : cell with { Text = text, Kind = text.Length == 0 ? ScalarKind.Null : cell.Kind };
    }

    /// <summary>The same of a cell that may be left empty, for which some write a dash.</summary>
    public static ScalarNode CleanOptional(ScalarNode cell)
    {
        var clean = Clean(cell);
        return Nothing.Contains(clean.Text, StringComparer.OrdinalIgnoreCase) ? clean with { Text = "", Kind = ScalarKind.Null } : clean;
    }

    private static string WithPlainBlanks(string text)
    {
        if (text.AsSpan().IndexOfAny([NoBreakSpace, NarrowNoBreakSpace, FigureSpace, ByteOrderMark, ZeroWidthSpace]) < 0)
        {
            return text;
        }

        return string.Concat(text.Where(character => character is not (ByteOrderMark or ZeroWidthSpace))
            .Select(character => character is NoBreakSpace or NarrowNoBreakSpace or FigureSpace ? ' ' : character)).Trim();
    }

    private static string WithoutCover(string text) => text switch
    {
        ['=', '"', .. var inner, '"'] when !inner.Contains('"', StringComparison.Ordinal) => inner.Trim(),
        ['\'', '=' or '+' or '-' or '@', ..] => text[1..],
        ['\'', 'T' or 't' or (>= '0' and <= '9'), ..] when !text.AsSpan(1).Contains('\'') => text[1..],
        _ => text,
    };
}
