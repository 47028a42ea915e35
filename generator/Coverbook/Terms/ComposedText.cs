using System.Text;

namespace Coverbook.Terms;

/// <summary>
/// Text in Unicode's normalization form C (UAX #15), in which one and the same name is written with one and the same characters
/// whichever system it comes from. The runtime's own <c>Normalize</c> changes nothing where globalization is invariant.
/// </summary>
internal static class ComposedText
{
    private const char BeforeMarks = '\u02ff';

    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;

    private const int Leads = 19, Vowels = 21, Trails = 28;

    /// <summary>The text with its marks composed as far as they go; unpaired surrogates become U+FFFD.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', BeforeMarks) ? Compose(Decompose(text)) : text;

    private static List<Mark> Decompose(string text)
    {
        var parts = new List<Mark>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, parts);
        }

        Reorder(parts);
        return parts;
    }

    private static void Decompose(int character, List<Mark> parts)
    {
        if (character - SyllableBase is >= 0 and < Leads * Vowels * Trails and var syllable)
        {
            parts.Add(new Mark(LeadBase + (syllable / (Vowels * Trails)), 0));
            parts.Add(new Mark(VowelBase + (syllable / Trails % Vowels), 0));
            if (syllable % Trails > 0)
            {
                parts.Add(new Mark(TrailBase + (syllable % Trails), 0));
            }
        }
        else if (ComposedTextData.Decompositions.TryGetValue(character, out var pair))
        {
            Decompose(pair.First, parts);
            if (pair.Second > 0)
            {
                Decompose(pair.Second, parts);
            }
        }
        else
        {
            parts.Add(new Mark(character, ComposedTextData.Classes.GetValueOrDefault(character)));
        }
    }

    /// <summary>Puts each run of marks into the order of their classes; marks of one class keep theirs.</summary>
    private static void Reorder(List<Mark> parts)
    {
        for (var start = 0; start < parts.Count; start++)
        {
            var end = start;
            while (end < parts.Count && parts[end].Class > 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var run = parts.GetRange(start, end - start).OrderBy(mark => mark.Class).ToArray();
                for (var index = 0; index < run.Length; index++)
                {
                    parts[start + index] = run[index];
                }
            }

            start = end;
        }
    }

    private static string Compose(List<Mark> parts)
    {
        var composed = new List<Mark>(parts.Count);
        var starter = -1;
        foreach (var part in parts)
        {
            var isBlocked = composed.Count - 1 > starter && (composed[^1].Class == 0 || composed[^1].Class >= part.Class);
            if (starter >= 0 && !isBlocked && Compose(composed[starter].Character, part.Character) is var pair and > 0)
            {
                composed[starter] = new Mark(pair, 0);
                continue;
            }

            if (part.Class == 0)
            {
                starter = composed.Count;
            }

            composed.Add(part);
        }

        var text = new StringBuilder(composed.Count);
        foreach (var part in composed)
        {
            text.Append(new Rune(part.Character).ToString());
        }

        return text.ToString();
    }

    /// <summary>The one character that two are; 0 when there is none.</summary>
    private static int Compose(int first, int second) =>
        first - LeadBase is >= 0 and < Leads and var lead && second - VowelBase is >= 0 and < Vowels and var vowel
            ? SyllableBase + (((lead * Vowels) + vowel) * Trails)
        : first - SyllableBase is >= 0 and < Leads * Vowels * Trails and var syllable
            && syllable % Trails == 0
            && second - TrailBase is > 0 and < Trails and var trail
            ? SyllableBase + syllable + trail
        : ComposedTextData.Compositions.GetValueOrDefault((first, second));

    /// <summary>A character and its canonical combining class: 0 for one that starts anew.</summary>
    private readonly record struct Mark(int Character, int Class);
}
