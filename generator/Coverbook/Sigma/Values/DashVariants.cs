using System.Collections.Immutable;
using System.Text;
using Coverbook.Sigma.Logic;
using Coverbook.Terms;

namespace Coverbook.Sigma.Values;

/// <summary>
/// The ways to write a Windows command line option (Sigma specification, <c>windash</c>): each <c>-</c> or <c>/</c> that starts a word
/// and ends none becomes any of five characters, in all combinations.
/// </summary>
internal static class DashVariants
{
    /// <summary>More than this many variants of one value are refused: their number grows as five to the power of the dashes.</summary>
    [Limit("Sigma rules", "variants that windash makes of one value", "error CB4135")]
    public const int Most = 625;

    /// <summary>Hyphen, slash, en dash, em dash, horizontal bar.</summary>
    private static readonly char[] Dashes = ['-', '/', '\u2013', '\u2014', '\u2015'];

    /// <summary>How many variants there are; <c>null</c> when there are more than <see cref="Most"/>.</summary>
    public static int? Count(SigmaString pattern)
    {
        var count = 1;
        foreach (var _ in Find(pattern))
        {
            count *= Dashes.Length;
            if (count > Most)
            {
                return null;
            }
        }

        return count;
    }

    /// <summary>All variants, the first dash changing slowest, where they can be counted.</summary>
    public static ImmutableArray<SigmaString> Of(SigmaString pattern)
    {
        var places = Find(pattern);
        var count = Count(pattern) ?? throw new ArgumentException("There are too many variants.", nameof(pattern));
        var variants = ImmutableArray.CreateBuilder<SigmaString>(count);
        for (var number = 0; number < count; number++)
        {
            variants.Add(Variant(pattern, places, number));
        }

        return variants.DrainToImmutable();
    }

    private static List<(int Part, int Offset)> Find(SigmaString pattern)
    {
        var places = new List<(int Part, int Offset)>();
        var parts = pattern.Parts;
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part].Kind != StringPartKind.Text)
            {
                continue;
            }

            var text = parts[part].Text;
            for (var offset = 0; offset < text.Length; offset++)
            {
                if (IsOptionStart(text, offset))
                {
                    places.Add((part, offset));
                }
            }
        }

        return places;
    }

    private static bool IsOptionStart(string text, int offset) =>
        text[offset] is '-' or '/'
        && !(offset > 0 && IsWordCharacter(text[offset - 1]))
        && offset + 1 < text.Length && IsWordCharacter(text[offset + 1]);

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static SigmaString Variant(SigmaString pattern, List<(int Part, int Offset)> places, int number)
    {
        var parts = pattern.Parts.ToBuilder();
        for (var index = places.Count - 1; index >= 0; index--)
        {
            var (part, offset) = places[index];
            var text = new StringBuilder(parts[part].Text) { [offset] = Dashes[number % Dashes.Length] };
            parts[part] = StringPart.Of(text.ToString());
            number /= Dashes.Length;
        }

        return new SigmaString(parts.DrainToImmutable());
    }
}
