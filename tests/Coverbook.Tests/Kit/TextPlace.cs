using Coverbook.Files;

namespace Coverbook.Tests.Kit;

/// <summary>Finds places by searching the text, as a person with an editor would.</summary>
internal static class TextPlace
{
    /// <summary>Where the needle stands in the text for the first time.</summary>
    public static TextPosition Of(string text, string needle)
    {
        var index = text.IndexOf(needle, StringComparison.Ordinal);
        return index >= 0 ? At(text, index) : throw new InvalidOperationException($"The text has no {needle}");
    }

    /// <summary>The line and column of a character, counted one by one.</summary>
    public static TextPosition At(string text, int index)
    {
        var (line, column) = (1, 1);
        foreach (var character in text.AsSpan(0, index))
        {
            (line, column) = character == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return new TextPosition(line, column);
    }
}
