using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>Reads technique ids, and tells what was probably meant by what is none.</summary>
internal static class TechniqueReader
{
    private const int Longest = 200;
    private const int IdLength = 5;
    private const int SubLength = 4;

    /// <summary>
    /// The id, or <c>null</c> with a diagnostic. <paramref name="place"/> is where the format has one technique: a row, an entry.
    /// </summary>
    public static TechniqueId? Read(ScalarNode scalar, string place, DiagnosticBag bag)
    {
        if (TechniqueId.TryParse(scalar.Text.Trim(), out var id))
        {
            return id;
        }

        bag.Add(MappingDiagnostics.NotATechniqueId(scalar.Span, scalar.Text, CureFor(scalar.Text, place)));
        return null;
    }

    private static string? CureFor(string text, string place) => IdsIn(text) switch
    {
        [] => null,
        [var one] => $"Write {one} alone.",
        _ => $"Give each technique {place} of its own.",
    };

    /// <summary>The ids that stand in a text, also those with a slash, as in addresses.</summary>
    private static List<TechniqueId> IdsIn(string text)
    {
        var found = new List<TechniqueId>();
        for (var at = 0; at + IdLength <= Math.Min(text.Length, Longest); at++)
        {
            var isStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var length = isStart ? LengthAt(text, at) : 0;
            if (length > 0 && TechniqueId.TryParse(text.Substring(at, length).Replace('/', '.'), out var id))
            {
                found.Add(id);
                at += length - 1;
            }
        }

        return found;
    }

    /// <summary>How long the id is that starts here: without digits after it.</summary>
    private static int LengthAt(string text, int at)
    {
        var whole = IdLength + SubLength;
        if (at + whole <= text.Length
            && text[at + IdLength] is '.' or '/'
            && !DigitAt(text, at + whole)
            && TechniqueId.TryParse(text.Substring(at, whole).Replace('/', '.'), out _))
        {
            return whole;
        }

        return DigitAt(text, at + IdLength) ? 0 : IdLength;
    }

    private static bool DigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
