using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Data;

/// <summary>A spreadsheet's text, ready to be taken apart.</summary>
/// <param name="Separator">What divides its cells.</param>
/// <param name="Masked">The text in which quotes that are no more than part of a cell's text are written as <see cref="Mask"/>.</param>
/// <param name="Start">Where it begins in the file.</param>
internal sealed record CsvText(char Separator, string Masked, TextPosition Start)
{
    /// <summary>Stands for a quote that quotes nothing, such as that of <c>12" rack</c>. No text that was accepted has it.</summary>
    public const char Mask = '\u0001';

    private const string SeparatorLine = "sep=";

    /// <summary>
    /// The headings stand in one of the first so many lines that are not blank: above them there may be a title and a date.
    /// </summary>
    [Limit("CSV", "lines in which the headings are looked for", "the first line counts as theirs")]
    public const int HeadLines = 10;

    /// <summary>One heading that is known may be a word of a title; two name columns.</summary>
    public const int FewestHeadings = 2;

    /// <summary>The text, or <c>null</c> with a diagnostic: too large, not text, or with a quote that is never closed.</summary>
    public static CsvText? Read(
        FilePath path, ReadOnlyMemory<byte> bytes, InputKind kind, Func<string, bool> isHeading, DiagnosticBag bag)
    {
        if (bytes.Length > DataLimits.CsvBytes)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, SourceSpan.Whole(path), "bytes", DataLimits.CsvBytes));
            return null;
        }

        if (!TryDecode(path, bytes, kind, bag, out var utf8))
        {
            return null;
        }

        var text = TextDecoder.Decode(utf8.Span);
        if (HasControlCharacter(path, text, kind, bag))
        {
            return null;
        }

        var (separator, body) = SeparatorOf(text, isHeading);
        var rest = text[body..];
        var masked = CsvQuotes.MaskStray(rest, separator, out var unclosed);
        if (unclosed is { } offset)
        {
            var place = new CharCursor(text, TextPosition.Start).MoveTo(body + offset);
            bag.Add(
                InputDiagnostics.Syntax(
                    kind,
                    SourceSpan.At(path, place.Line, place.Column),
                    "CSV",
                    "the quote that opens here is not closed where its cell ends"));
            return null;
        }

        return new CsvText(separator, masked, new CharCursor(text, TextPosition.Start).MoveTo(body));
    }

    /// <summary>Spreadsheets have a way of their own of saving text as UTF-8, which is not the one that comes first.</summary>
    private static bool TryDecode(
        FilePath path, ReadOnlyMemory<byte> bytes, InputKind kind, DiagnosticBag bag, out ReadOnlyMemory<byte> utf8)
    {
        var own = new DiagnosticBag();
        var isText = TextDecoder.TryRead(path, bytes, kind, own, out utf8);
        var notUtf8 = InputDiagnostics.Code(kind, 2);
        bag.AddRange(own.ToSorted().Select(found => found.Code == notUtf8
            ? found with { Cure = "Save the file as UTF-8; Excel calls that \"CSV UTF-8\"." }
            : found));
        return isText;
    }

    private static bool HasControlCharacter(FilePath path, string text, InputKind kind, DiagnosticBag bag)
    {
        for (var offset = 0; offset < text.Length; offset++)
        {
            if (char.IsControl(text[offset]) && text[offset] is not ('\t' or '\r' or '\n'))
            {
                var place = new CharCursor(text, TextPosition.Start).MoveTo(offset);
                bag.Add(
                    InputDiagnostics.Syntax(kind, SourceSpan.At(path, place.Line, place.Column), "CSV", "a control character stands here"));
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The separator, and where the headings begin. A first line <c>sep=;</c> states it, as Excel has it; else it is the one that
    /// by which most of the headings are known; else the one that divides the first line most often.
    /// </summary>
    private static (char Separator, int Body) SeparatorOf(string text, Func<string, bool> isHeading)
    {
        var start = text.Length - text.AsSpan().TrimStart("\r\n").Length;
        var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;
        var head = text.AsSpan(start, end - start);
        var stated = head.Trim("\" ");
        if (stated.Length == SeparatorLine.Length + 1
            && stated.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase)
            && stated[^1] is ',' or ';' or '\t' or '|')
        {
            return (stated[^1], end);
        }

        if (FindByHeadings(text, isHeading) is { } found)
        {
            return (found, 0);
        }

        var best = ',';
        foreach (var candidate in ";\t")
        {
            best = head.Count(candidate) > head.Count(best) ? candidate : best;
        }

        return (best, 0);
    }

    private static char? FindByHeadings(string text, Func<string, bool> isHeading)
    {
        var (best, most) = (default(char?), FewestHeadings - 1);
        var lines = text.Split(['\r', '\n'], HeadLines * 2, StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Take(HeadLines))
        {
            foreach (var candidate in ",;\t")
            {
                var known = line.Split(candidate, DataLimits.CsvColumns + 1).Count(cell => isHeading(cell.Trim('"', ' ')));
                (best, most) = known > most ? (candidate, known) : (best, most);
            }
        }

        return best;
    }
}
