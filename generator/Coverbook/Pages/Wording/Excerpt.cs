namespace Coverbook.Pages.Wording;

/// <summary>The beginning of a text that is too long for where it is shown.</summary>
internal static class Excerpt
{
    /// <summary>
    /// The first sentence in one line, cut after a word where it is longer than that many characters; <c>null</c> where there is none.
    /// </summary>
    public static string? Of(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var taken = 0;
        for (var (index, length) = (0, 0); index < words.Length; index++)
        {
            length += words[index].Length + (index == 0 ? 0 : 1);
            if (length > longest)
            {
                return Cut(words, taken, longest);
            }

            taken++;
            if (Ends(words[index], index + 1 < words.Length ? words[index + 1] : null))
            {
                break;
            }
        }

        return string.Join(' ', words.Take(taken));
    }

    /// <summary>Whether a sentence ends with a word: an abbreviation is followed by a small letter, or is a letter or two.</summary>
    private static bool Ends(string word, string? next) =>
        (word[^1] is '!' or '?' || (word[^1] == '.' && word.Length > 3)) && (next is null || !char.IsLower(next[0]));

    /// <summary>The mark takes one of the characters.</summary>
    private static string Cut(string[] words, int fitting, int longest)
    {
        var cut = string.Join(' ', words.Take(fitting));
        if (cut.Length == longest)
        {
            cut = string.Join(' ', words.Take(fitting - 1));
        }

        return cut.Length == 0 ? English.Shortened(words[0], longest - 1) : cut.TrimEnd(',', ';', ':', '-', ' ') + "…";
    }
}
