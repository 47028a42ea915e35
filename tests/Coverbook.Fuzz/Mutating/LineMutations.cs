using Coverbook.Fuzz.Targets;

namespace Coverbook.Fuzz.Mutating;

/// <summary>Changes of whole lines, and of the value behind a line's key.</summary>
internal static class LineMutations
{
    public static byte[] Delete(byte[] input, FuzzTarget target, Chance chance) => Change(input, chance, _ => []);

    public static byte[] Double(byte[] input, FuzzTarget target, Chance chance) => Change(input, chance, line => [.. line, .. line]);

    public static byte[] Indent(byte[] input, FuzzTarget target, Chance chance) =>
        Change(
            input,
            chance,
            line => chance.Below(3) switch
            {
                0 => [(byte)' ', .. line],
                1 => [(byte)'\t', .. line],
                _ => line.AsSpan().TrimStart((byte)' ').ToArray(),
            });

    public static byte[] Swap(byte[] input, FuzzTarget target, Chance chance)
    {
        var (start, end) = Line(input, chance);
        var moved = input[start..end];
        byte[] without = [.. input.AsSpan(0, start), .. input.AsSpan(end)];
        var (to, _) = Line(without, chance);
        return [.. without.AsSpan(0, to), .. moved, .. without.AsSpan(to)];
    }

    public static byte[] Splice(byte[] input, FuzzTarget target, Chance chance)
    {
        var other = chance.Pick(target.Seeds);
        var (from, until) = Line(other, chance);
        var (at, _) = Line(input, chance);
        return [.. input.AsSpan(0, at), .. other.AsSpan(from, until - from), .. input.AsSpan(at)];
    }

    /// <summary>Puts a word behind the first colon or comma of a line.</summary>
    public static byte[] ReplaceValue(byte[] input, FuzzTarget target, Chance chance) => Change(input, chance, line =>
    {
        var sign = line.AsSpan().IndexOfAny((byte)':', (byte)',');
        return sign < 0
            ? line
            : [.. line.AsSpan(0, sign + 1), (byte)' ', .. System.Text.Encoding.UTF8.GetBytes(chance.Pick(Words.All)), (byte)'\n'];
    });

    private static byte[] Change(byte[] input, Chance chance, Func<byte[], byte[]> change)
    {
        var (start, end) = Line(input, chance);
        return [.. input.AsSpan(0, start), .. change(input[start..end]), .. input.AsSpan(end)];
    }

    private static (int Start, int End) Line(byte[] input, Chance chance)
    {
        var inside = chance.Below(input.Length);
        var start = inside == 0 ? 0 : input.AsSpan(0, inside).LastIndexOf((byte)'\n') + 1;
        var length = input.AsSpan(start).IndexOf((byte)'\n');
        return (start, length < 0 ? input.Length : start + length + 1);
    }
}
