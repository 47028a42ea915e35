namespace Coverbook.Data;

/// <summary>
/// Tells quotes that quote from quotes that are text. A quote opens a cell at its start, and closes it where only its end
/// follows; one elsewhere (<c>12" rack</c>) is part of the text. A quoted cell that runs over lines must have its inner quotes
/// doubled: otherwise an open quote would swallow rows up to the next quote, without a word.
/// </summary>
internal static class CsvQuotes
{
    private const char Quote = '"';

    /// <summary>
    /// The text with its stray quotes masked; <paramref name="unclosed"/> is the offset of a quote that opens and is never closed.
    /// </summary>
    public static string MaskStray(string text, char separator, out int? unclosed)
    {
        var stray = new List<int>();
        unclosed = null;
        for (var at = text.IndexOf(Quote, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(Quote, at + 1) : -1)
        {
            if (!Opens(text, at, separator))
            {
                stray.Add(at);
            }
            else if (FindClosing(text, at, separator, stray) is { } closing)
            {
                at = closing;
            }
            else
            {
                unclosed = at;
                break;
            }
        }

        return stray.Count == 0 || unclosed is not null ? text : Mask(text, stray);
    }

    private static bool Opens(string text, int at, char separator)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        return before.IsEmpty || before[^1] == separator || before[^1] is '\r' or '\n';
    }

    /// <summary>
    /// The quote that closes the cell; those before it that are neither doubled nor closing are stray, and must be on the opening's line.
    /// </summary>
    private static int? FindClosing(string text, int opening, char separator, List<int> stray)
    {
        var strayBefore = stray.Count;
        for (var at = opening + 1; at < text.Length && text.IndexOf(Quote, at) is >= 0 and var found; at = found + 1)
        {
            if (Closes(text, found, separator))
            {
                var isOnOneLine = text.AsSpan(opening, found - opening).IndexOfAny('\r', '\n') < 0;
                return isOnOneLine || stray.Count == strayBefore ? found : null;
            }

            if (found + 1 < text.Length && text[found + 1] == Quote)
            {
                found++;
            }
            else
            {
                stray.Add(found);
            }
        }

        return null;
    }

    private static bool Closes(string text, int at, char separator)
    {
        var after = text.AsSpan(at + 1).TrimStart(' ');
        return after.IsEmpty || after[0] == separator || after[0] is '\r' or '\n';
    }

    private static string Mask(string text, List<int> stray) => string.Create(text.Length, (text, stray), static (target, state) =>
    {
        state.text.CopyTo(target);
        foreach (var at in state.stray)
        {
            target[at] = CsvText.Mask;
        }
    });
}
