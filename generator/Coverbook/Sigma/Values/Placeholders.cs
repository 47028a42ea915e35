using System.Collections.Immutable;
using System.Text;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Values;

/// <summary>
/// Finds <c>%name%</c> in values with the modifier <c>expand</c>; <c>\%</c> is a percent sign (Sigma specification, "Placeholders").
/// </summary>
internal static class Placeholders
{
    /// <summary>The pattern with its placeholders as parts of their own.</summary>
    public static SigmaString Expand(SigmaString pattern)
    {
        var parts = ImmutableArray.CreateBuilder<StringPart>();
        foreach (var part in pattern.Parts)
        {
            if (part.Kind == StringPartKind.Text)
            {
                Split(part.Text, parts);
            }
            else
            {
                parts.Add(part);
            }
        }

        return new SigmaString(parts.DrainToImmutable());
    }

    /// <summary>The text cut at its placeholders.</summary>
    public static ImmutableArray<StringPart> Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<StringPart>();
        Split(text, parts);
        return parts.DrainToImmutable();
    }

    private static void Split(string text, ImmutableArray<StringPart>.Builder parts)
    {
        var plain = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length && text[index + 1] == '%')
            {
                plain.Append(text[++index]);
                continue;
            }

            var end = text[index] == '%' ? EndOfName(text, index + 1) : -1;
            if (end < 0)
            {
                plain.Append(text[index]);
                continue;
            }

            Flush(plain, parts);
            parts.Add(new StringPart(StringPartKind.Placeholder, text[(index + 1)..end]));
            index = end;
        }

        Flush(plain, parts);
    }

    /// <summary>Where the closing percent sign stands, or -1 when no name does.</summary>
    private static int EndOfName(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == '%' ? end : -1;
    }

    private static void Flush(StringBuilder plain, ImmutableArray<StringPart>.Builder parts)
    {
        if (plain.Length > 0)
        {
            parts.Add(StringPart.Of(plain.ToString()));
            plain.Clear();
        }
    }
}
