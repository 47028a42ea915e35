using System.Globalization;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>A tag and its place.</summary>
/// <param name="Written">The tag as the file has it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record RuleTag(string Written, SourceSpan Span)
{
    private const string AttackPrefix = "attack.";

    /// <summary>The tag without the space around it, which nobody sees.</summary>
    public string Text { get; } = WithoutSpace(Written);

    /// <summary>Whether there is space around it.</summary>
    public bool HasSpace => Text.Length < Written.Length;

    /// <summary>The technique that the tag names, if it names one.</summary>
    public TechniqueId? Technique =>
        Text.StartsWith(AttackPrefix, StringComparison.OrdinalIgnoreCase) && TechniqueId.TryParse(Text[AttackPrefix.Length..], out var id)
            ? id
            : null;

    private static string WithoutSpace(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>White space, and what is as invisible (zero-width spaces, byte order marks).</summary>
    private static bool IsSpace(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
