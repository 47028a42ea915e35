using System.Buffers;
using System.Globalization;
using System.Text;

namespace Coverbook.Terms;

/// <summary>
/// The part of an address, or of a file's name, that is made from a name: small letters and digits of any script, dashes and
/// underscores. It reads like the name and is not its identity: <see cref="SlugAssignment"/> tells apart what shares one.
/// </summary>
internal readonly record struct Slug
{
    /// <summary>UTF-8 bytes: a stem, a dash, a suffix and an extension stay below the 255 that file systems allow.</summary>
    [Limit("Files and addresses", "bytes of a name in an address", "cut, and told from others by a digest")]
    private const int LongestStem = 120;

    /// <summary>What lies further in cannot show in a slug.</summary>
    private const int LongestName = 1000;

    private const string Nameless = "x";

    private static readonly SearchValues<char> Safe = SearchValues.Create("-0123456789_abcdefghijklmnopqrstuvwxyz");

    private readonly string text;

    private Slug(string text) => this.text = text;

    /// <summary>
    /// The slug of a name or of a file's stem, whatever form of Unicode it is written in; what cannot stand in an address becomes a
    /// dash.
    /// </summary>
    public static Slug Of(string stem)
    {
        var name = stem.Length > LongestName ? stem[..LongestName] : stem;
        var safe = Cut(Dashed(Small(name)).Trim('-')).TrimEnd('-');
        return new Slug(safe.Length == 0 ? Nameless : DeviceNames.Has(safe) ? $"{Nameless}-{safe}" : safe);
    }

    /// <summary>The slug with a suffix that tells it from others.</summary>
    public Slug With(string suffix) => new($"{text}-{Of(suffix)}");

    /// <summary>Whether it is a number, as those of the further pages of a list are.</summary>
    internal bool IsNumber => text.All(char.IsAsciiDigit);

    /// <summary>The slug as disks compare names that ignore case: two slugs with one of these cannot stand side by side.</summary>
    internal string Folded =>
        Ascii.IsValid(text) ? text : text.Replace("ß", "ss", StringComparison.Ordinal).ToUpperInvariant().ToLowerInvariant();

    /// <inheritdoc/>
    public override string ToString() => text;

    /// <summary>Small letters may compose where large ones do not, so that composing comes last as well as first.</summary>
    private static string Small(string name) =>
        Ascii.IsValid(name) ? name.ToLowerInvariant() : ComposedText.Of(ComposedText.Of(name).ToLowerInvariant());

    private static string Dashed(string name)
    {
        if (!name.AsSpan().ContainsAnyExcept(Safe))
        {
            return name;
        }

        var dashed = new StringBuilder(name.Length);
        var isInWord = false;
        foreach (var rune in name.EnumerateRunes())
        {
            isInWord = IsLetter(rune) || (isInWord && IsMark(rune));
            dashed.Append(isInWord ? rune.ToString() : rune.Value == '_' ? "_" : "-");
        }

        return dashed.ToString();
    }

    private static bool IsLetter(Rune rune) =>
        (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber) && !IsBlank(rune.Value);

    /// <summary>Many scripts write vowels as marks; a mark without a letter before it is none of a word.</summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && !IsBlank(rune.Value);

    /// <summary>The letters and marks that show nothing (Unicode's Default_Ignorable_Code_Point).</summary>
    private static bool IsBlank(int character) =>
        character is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or 0x16FE4 or (>= 0xE0000 and <= 0xE0FFF);

    private static string Cut(string safe)
    {
        if (Encoding.UTF8.GetByteCount(safe) <= LongestStem)
        {
            return safe;
        }

        var (bytes, length) = (0, 0);
        foreach (var rune in safe.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestStem)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return safe[..length];
    }
}
