using System.Text;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Queries;

/// <summary>String patterns as regular expressions of the kind that PCRE and RE2 read alike.</summary>
internal static class PatternRegex
{
    /// <summary>The pattern's parts, without anchors; <c>.</c> must fit line breaks.</summary>
    public static string Of(SigmaString pattern)
    {
        var text = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            switch (part.Kind)
            {
                case StringPartKind.AnyRun:
                    text.Append(".*");
                    break;
                case StringPartKind.AnyCharacter:
                    text.Append('.');
                    break;
                default:
                    AppendLiteral(text, part.Text);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The whole value must fit: anchored, unless the pattern is open at that end.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="end">What the language writes for the very end of a text.</param>
    public static string OfWhole(SigmaString pattern, string end)
    {
        var parts = pattern.Parts;
        var (isOpenAtStart, isOpenAtEnd) = (parts is [{ Kind: StringPartKind.AnyRun }, ..], parts is [.., { Kind: StringPartKind.AnyRun }]);
        var inner = new SigmaString(parts[(isOpenAtStart ? 1 : 0)..(isOpenAtEnd && parts.Length > 1 ? ^1 : ^0)]);
        return $"{(isOpenAtStart ? "" : "^")}{Of(inner)}{(isOpenAtEnd ? "" : end)}";
    }

    /// <summary>The flags of an expression, as they stand at its start.</summary>
    public static string FlagsOf(RegexFlags flags)
    {
        var letters = string.Concat(
            flags.HasFlag(RegexFlags.IgnoreCase) ? "i" : "",
            flags.HasFlag(RegexFlags.MultiLine) ? "m" : "",
            flags.HasFlag(RegexFlags.DotAll) ? "s" : "");
        return letters.Length == 0 ? "" : $"(?{letters})";
    }

    /// <summary>Text that stands for itself.</summary>
    public static void AppendLiteral(StringBuilder text, string literal)
    {
        foreach (var character in literal)
        {
            text.Append(
                character is '\\' or '.' or '+' or '*' or '?' or '(' or ')' or '|' or '[' or ']' or '{' or '}' or '^' or '$' ? "\\" : "")
                .Append(character);
        }
    }
}
