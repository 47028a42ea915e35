namespace Coverbook.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>Nobody mistypes a name longer than this.</summary>
    private const int Longest = 200;

    /// <summary>
    /// The candidate with the smallest edit distance (Levenshtein's with transpositions, ignoring case), if that is at most a third of the
    /// longer name's length; ties go to the ordinally first. <c>null</c> when nothing is near.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates) => FindInOrder(name, candidates.Order(StringComparer.Ordinal));

    /// <summary>The same among candidates that are in ordinal order.</summary>
    internal static string? FindInOrder(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var smallest = int.MaxValue;
        foreach (var candidate in name.Length > Longest ? [] : candidates)
        {
            var bound = Math.Min(Math.Max(name.Length, candidate.Length) / 3, smallest - 1);
            if (Math.Abs(name.Length - candidate.Length) > bound)
            {
                continue;
            }

            var distance = Distance(name, candidate, bound);
            if (distance <= bound && distance < smallest)
            {
                (nearest, smallest) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// The candidate of which the name can only be a slip, for names that may also be meant as they stand: the same but for case and
    /// separators, one edit away, or two in a longer name that begins alike.
    /// </summary>
    public static string? FindSlip(string name, IEnumerable<string> candidates)
    {
        const int longest = 40;
        if (name.Length > longest)
        {
            return null;
        }

        var bare = Bare(name);
        return candidates.FirstOrDefault(candidate => IsSlip(bare, Bare(candidate)));
    }

    private static bool IsSlip(string name, string candidate)
    {
        const int shortestOfOneEdit = 4;
        const int shortestOfTwoEdits = 5;
        if (Math.Abs(name.Length - candidate.Length) > 2 || name.Length == 0)
        {
            return false;
        }

        return Distance(name, candidate, bound: 2) switch
        {
            0 => true,
            1 => Math.Max(name.Length, candidate.Length) >= shortestOfOneEdit,
            2 => Math.Min(name.Length, candidate.Length) >= shortestOfTwoEdits && Same(name[0], candidate[0]),
            _ => false,
        };
    }

    private static string Bare(string name) =>
        name.AsSpan().IndexOfAny('_', '-', ' ') < 0 ? name : string.Concat(name.Where(character => character is not ('_' or '-' or ' ')));

    /// <summary><c>"Did you mean 'x'?"</c>, or the given words when nothing is near.</summary>
    public static string Suggest(string name, IEnumerable<string> candidates, string otherwise) =>
        Find(name, candidates) is { } nearest ? $"Did you mean '{nearest}'?" : otherwise;

    /// <summary>The distance, or anything above <paramref name="bound"/> as soon as it must be larger.</summary>
    private static int Distance(string left, string right, int bound)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var twoAbove = rows[..width];
        var above = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var column = 0; column < width; column++)
        {
            above[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var smallest = line;
            for (var column = 1; column < width; column++)
            {
                var replaced = above[column - 1] + (Same(left[line - 1], right[column - 1]) ? 0 : 1);
                row[column] = Math.Min(replaced, 1 + Math.Min(above[column], row[column - 1]));
                if (line > 1 && column > 1 && Same(left[line - 1], right[column - 2]) && Same(left[line - 2], right[column - 1]))
                {
                    row[column] = Math.Min(row[column], twoAbove[column - 2] + 1);
                }

                smallest = Math.Min(smallest, row[column]);
            }

            if (smallest > bound + 1)
            {
                return smallest;
            }

            var oldest = twoAbove;
            twoAbove = above;
            above = row;
            row = oldest;
        }

        return above[width - 1];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
