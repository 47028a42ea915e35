using System.Collections.Immutable;

namespace Coverbook.Attack.LogSources;

/// <summary>Looks for words in what is said of logs. Case does not count.</summary>
internal static class LogWords
{
    /// <summary>Whether a text holds one of some words, each as a whole word.</summary>
    public static bool HoldOne(string? text, ImmutableArray<string> words) => words.Any(word => Hold(text, word));

    /// <summary>Whether a text holds a word that no letter, digit or underscore makes a longer one.</summary>
    private static bool Hold(string? text, string word)
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
