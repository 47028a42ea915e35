namespace Coverbook.Tests.Dialects.Engines;

/// <summary>Patterns with one sign for any run and one for any character; ordinal, over the whole text.</summary>
internal static class TextPattern
{
    /// <summary>Whether the whole text fits.</summary>
    public static bool Fits(string pattern, string text, char anyRun, char? anyCharacter, bool ignoresCase)
    {
        var (at, next, star, resume) = (0, 0, -1, 0);
        while (at < text.Length || next < pattern.Length)
        {
            if (next < pattern.Length && pattern[next] == anyRun)
            {
                (star, resume) = (next++, at);
            }
            else if (next < pattern.Length && at < text.Length
                && (pattern[next] == anyCharacter || AreEqual(pattern[next], text[at], ignoresCase)))
            {
                (next, at) = (next + 1, at + 1);
            }
            else if (star >= 0 && resume < text.Length)
            {
                (next, at) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(char left, char right, bool ignoresCase) =>
        left == right || (ignoresCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
}
