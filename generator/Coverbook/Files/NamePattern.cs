namespace Coverbook.Files;

/// <summary>
/// A pattern for one name: <c>*</c> stands for any characters, <c>?</c> for one. Case counts, but not in the extension of a file:
/// <c>*.yml</c> means <c>A.YML</c> on every system.
/// </summary>
internal readonly record struct NamePattern(string Text)
{
    /// <summary>Whether any number of folders may stand here.</summary>
    public bool IsAnyFolders => Text == "**";

    /// <summary>Whether a folder's name fits.</summary>
    public bool FitsFolder(ReadOnlySpan<char> name) => Fits(Text, name, Text.Length, name.Length);

    /// <summary>Whether a file's name fits.</summary>
    public bool FitsFile(ReadOnlySpan<char> name) => Fits(Text, name, ExtensionAt(Text), ExtensionAt(name));

    private static int ExtensionAt(ReadOnlySpan<char> name) => name.LastIndexOf('.') is var dot && dot < 0 ? name.Length : dot;

    /// <summary>
    /// After a mismatch the last star takes one character more, which needs no more steps than one length times the other.
    /// </summary>
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name, int patternExtension, int nameExtension)
    {
        var (at, star, resumeAt, index) = (0, -1, 0, 0);
        while (index < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, resumeAt) = (at++, index);
            }
            else if (at < pattern.Length
                && (pattern[at] == '?' || IsSame(pattern[at], name[index], at >= patternExtension && index >= nameExtension)))
            {
                at++;
                index++;
            }
            else if (star >= 0)
            {
                (at, index) = (star + 1, ++resumeAt);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    private static bool IsSame(char one, char other, bool isExtension) =>
        one == other || (isExtension && char.ToLowerInvariant(one) == char.ToLowerInvariant(other));
}
