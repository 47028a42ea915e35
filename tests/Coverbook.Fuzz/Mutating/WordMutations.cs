using System.Text;
using Coverbook.Fuzz.Targets;

namespace Coverbook.Fuzz.Mutating;

/// <summary>Changes made of what readers trip over.</summary>
internal static class WordMutations
{
    /// <summary>Puts a word anywhere.</summary>
    public static byte[] Insert(byte[] input, FuzzTarget target, Chance chance) =>
        At(input, chance.Below(input.Length + 1), 0, Word(chance));

    /// <summary>Puts a word in the place of a name, a number or a sign.</summary>
    public static byte[] ReplaceToken(byte[] input, FuzzTarget target, Chance chance)
    {
        var start = chance.Below(input.Length);
        while (start > 0 && start < input.Length && IsOfWord(input[start - 1]))
        {
            start--;
        }

        var end = start;
        while (end < input.Length && IsOfWord(input[end]))
        {
            end++;
        }

        return At(input, start, end - start, Word(chance));
    }

    /// <summary>Repeats a word or a line often enough that whatever is not linear shows.</summary>
    public static byte[] Repeat(byte[] input, FuzzTarget target, Chance chance)
    {
        if (!chance.OnceIn(4))
        {
            return Insert(input, target, chance);
        }

        var word = Word(chance);
        var times = 1 + chance.Below(chance.OnceIn(8) ? Mutator.Largest / word.Length : 300);
        var all = new byte[Math.Min(word.Length * times, Mutator.Largest)];
        for (var start = 0; start < all.Length; start += word.Length)
        {
            word.AsSpan(0, Math.Min(word.Length, all.Length - start)).CopyTo(all.AsSpan(start));
        }

        return At(input, chance.Below(input.Length + 1), 0, all);
    }

    private static byte[] Word(Chance chance) => Encoding.UTF8.GetBytes(chance.Pick(Words.All));

    private static byte[] At(byte[] input, int start, int length, byte[] word) =>
        [.. input.AsSpan(0, start), .. word, .. input.AsSpan(start + length)];

    private static bool IsOfWord(byte letter) =>
        char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'.' or (byte)'-' || letter >= 0x80;
}
