using Coverbook.Fuzz.Targets;

namespace Coverbook.Fuzz.Mutating;

/// <summary>Changes that know nothing of text.</summary>
internal static class ByteMutations
{
    public static byte[] Flip(byte[] input, FuzzTarget target, Chance chance)
    {
        byte[] changed = [.. input];
        if (changed.Length > 0)
        {
            changed[chance.Below(changed.Length)] = (byte)chance.Below(256);
        }

        return changed;
    }

    public static byte[] Cut(byte[] input, FuzzTarget target, Chance chance)
    {
        var (start, length) = Piece(input, chance);
        return [.. input.AsSpan(0, start), .. input.AsSpan(start + length)];
    }

    public static byte[] Truncate(byte[] input, FuzzTarget target, Chance chance) => input[..chance.Below(input.Length + 1)];

    public static byte[] Double(byte[] input, FuzzTarget target, Chance chance)
    {
        var (start, length) = Piece(input, chance);
        return [.. input.AsSpan(0, start + length), .. input.AsSpan(start)];
    }

    public static byte[] Swap(byte[] input, FuzzTarget target, Chance chance)
    {
        var (start, length) = Piece(input, chance);
        var to = chance.Below(input.Length - length + 1);
        byte[] without = [.. input.AsSpan(0, start), .. input.AsSpan(start + length)];
        return [.. without.AsSpan(0, to), .. input.AsSpan(start, length), .. without.AsSpan(to)];
    }

    /// <summary>Puts a piece of another input of the kind into this one.</summary>
    public static byte[] Splice(byte[] input, FuzzTarget target, Chance chance)
    {
        var other = chance.Pick(target.Seeds);
        var (start, length) = Piece(other, chance);
        var at = chance.Below(input.Length + 1);
        return [.. input.AsSpan(0, at), .. other.AsSpan(start, length), .. input.AsSpan(at)];
    }

    private static (int Start, int Length) Piece(byte[] input, Chance chance)
    {
        var start = chance.Below(input.Length);
        return (start, Math.Min(input.Length - start, 1 + chance.Below(chance.OnceIn(4) ? input.Length : 16)));
    }
}
