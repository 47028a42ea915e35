namespace Coverbook.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance (Levenshtein's with transpositions, ignoring case), if that is at most a third of the longer
    /// name's length; ties go to the ordinally first. <c>null</c> when nothing is near.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var smallest = int.MaxValue;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var bound = Math.Max(name.Length, candidate.Length) / 3;
            if (Math.Abs(name.Length - candidate.Length) > bound || name.Length > 200)
            {
                continue;
            }

            var distance = Distance(name, candidate);
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

        return Distance(name, candidate) switch
        {
            0 => true,
            1 => Math.Max(name.Length, candidate.Length) >= shortestOfOneEdit,
            2 => Math.Min(name.Length, candidate.Length) >= shortestOfTwoEdits && Same(name[0], candidate[0]),
            _ => false,
        };
    }

    private static string Bare(string name) => string.Concat(name.Where(character => character is not ('_' or '-' or ' ')));

    /// <summary><c>"Did you mean 'x'?"</c>, or the given words when nothing is near.</summary>
    public static string Suggest(string name, IEnumerable<string> candidates, string otherwise) =>
        Find(name, candidates) is { } nearest ? $"Did you mean '{nearest}'?" : otherwise;

    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            rows[row, 0] = row;
        }

        for (var column = 0; column <= right.Length; column++)
        {
            rows[0, column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = rows[row - 1, column - 1] + (Same(left[row - 1], right[column - 1]) ? 0 : 1);
                rows[row, column] = Math.Min(replaced, 1 + Math.Min(rows[row - 1, column], rows[row, column - 1]));
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]))
                {
                    rows[row, column] = Math.Min(rows[row, column], rows[row - 2, column - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
