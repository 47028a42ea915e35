using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Values;

/// <summary>
/// Unescapes a string value (Sigma specification, "Escaping"): a backslash before <c>*</c>, <c>?</c> or another backslash makes
/// that character stand for itself; anywhere else it is a backslash.
/// </summary>
internal static class StringPatternReader
{
    private static readonly SearchValues<char> Special = SearchValues.Create('\\', '*', '?');

    /// <summary>The pattern that a value stands for, as YAML gives it.</summary>
    public static SigmaString Read(string raw)
    {
        if (raw.Length == 0)
        {
            return default;
        }

        return raw.AsSpan().ContainsAny(Special) ? ReadSpecial(raw) : SigmaString.Of(raw);
    }

    private static SigmaString ReadSpecial(string raw)
    {
        var parts = ImmutableArray.CreateBuilder<StringPart>();
        var text = new StringBuilder();
        for (var index = 0; index < raw.Length; index++)
        {
            switch (raw[index])
            {
                case '*':
                    AddWildcard(parts, text, StringPart.AnyRun);
                    break;
                case '?':
                    AddWildcard(parts, text, StringPart.AnyCharacter);
                    break;
                case '\\' when index + 1 < raw.Length && Special.Contains(raw[index + 1]):
                    text.Append(raw[++index]);
                    break;
                default:
                    text.Append(raw[index]);
                    break;
            }
        }

        Flush(parts, text);
        return new SigmaString(parts.DrainToImmutable());
    }

    private static void AddWildcard(ImmutableArray<StringPart>.Builder parts, StringBuilder text, StringPart wildcard)
    {
        Flush(parts, text);
        parts.Add(wildcard);
    }

    private static void Flush(ImmutableArray<StringPart>.Builder parts, StringBuilder text)
    {
        if (text.Length > 0)
        {
            parts.Add(StringPart.Of(text.ToString()));
            text.Clear();
        }
    }
}
