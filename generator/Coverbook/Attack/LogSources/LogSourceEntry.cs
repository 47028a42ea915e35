using System.Collections.Immutable;

namespace Coverbook.Attack.LogSources;

/// <summary>A log source, and the references of ATT&amp;CK's analytics that mean it.</summary>
/// <param name="LogSource">The log source.</param>
/// <param name="Names">The names that mean it.</param>
/// <param name="Words">Where there are any, the channel, or else the name, must hold one.</param>
internal sealed record LogSourceEntry(KnownLogSource LogSource, ImmutableArray<LogName> Names, ImmutableArray<string> Words)
{
    /// <summary>Whether a reference with one of the names means it.</summary>
    public bool Takes(string name, string? channel) =>
        Words.IsEmpty || Words.Any(word => Holds(channel, word) || Holds(name, word));

    /// <summary>Whether a text holds a word that no letter, digit or underscore makes a longer one.</summary>
    private static bool Holds(string? text, string word)
    {
        for (var at = Find(text, word, 0); at >= 0; at = Find(text, word, at + 1))
        {
            if (!IsOfWord(text!, at - 1) && !IsOfWord(text!, at + word.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string? text, string word, int from) => text?.IndexOf(word, from, StringComparison.OrdinalIgnoreCase) ?? -1;

    private static bool IsOfWord(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_');
}
