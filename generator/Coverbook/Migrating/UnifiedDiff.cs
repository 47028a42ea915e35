using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Migrating;

/// <summary>
/// What changes in a file, as <c>diff -u</c> shows it. Lines only change, none comes or goes, so that both sides have the same numbers.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The lines of the difference; none where nothing differs.</summary>
    public static IEnumerable<string> Of(FilePath path, ImmutableArray<string> before, ImmutableArray<string> after)
    {
        int[] changed = [.. Enumerable.Range(0, before.Length).Where(line => before[line] != after[line])];
        if (changed.Length == 0)
        {
            yield break;
        }

        yield return $"--- a/{path}";
        yield return $"+++ b/{path}";
        for (var first = 0; first < changed.Length;)
        {
            var last = first;
            while (last + 1 < changed.Length && changed[last + 1] - changed[last] <= 2 * Context)
            {
                last++;
            }

            foreach (var line in Hunk(before, after, changed[first], changed[last]))
            {
                yield return line;
            }

            first = last + 1;
        }
    }

    private static IEnumerable<string> Hunk(ImmutableArray<string> before, ImmutableArray<string> after, int first, int last)
    {
        // What follows the last line end is no line, unless something stands there.
        var lines = before[^1].Length == 0 ? before.Length - 1 : before.Length;
        var (from, to) = (Math.Max(0, first - Context), Math.Min(lines - 1, last + Context));
        var range = string.Create(CultureInfo.InvariantCulture, $"{from + 1},{to - from + 1}");
        yield return $"@@ -{range} +{range} @@";
        for (var line = from; line <= to;)
        {
            var end = line;
            while (end <= to && before[end] != after[end])
            {
                end++;
            }

            string[] shown = end == line
                ? [.. Marked(before, line, ++end, ' ')]
                : [.. Marked(before, line, end, '-'), .. Marked(after, line, end, '+')];
            foreach (var one in shown)
            {
                yield return one;
            }

            line = end;
        }
    }

    private static IEnumerable<string> Marked(ImmutableArray<string> lines, int from, int to, char mark)
    {
        foreach (var line in lines[from..to])
        {
            yield return mark + line;
        }

        if (to == lines.Length)
        {
            yield return "\\ No newline at end of file";
        }
    }
}
