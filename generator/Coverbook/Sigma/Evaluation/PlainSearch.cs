namespace Coverbook.Sigma.Evaluation;

/// <summary>Finds text in text in linear time, ordinally, whatever both are.</summary>
internal static class PlainSearch
{
    /// <summary>Up to here the search that tries each place is fast enough at its worst, and usually far faster.</summary>
    private const long SmallProduct = 1_000_000;

    /// <summary>Whether the text holds what is sought.</summary>
    public static Verdict Holds(string text, string sought, bool isCased, MatchWork work)
    {
        if (!work.SpendSearch(text.Length, sought.Length))
        {
            return Verdict.Undecided;
        }

        if (sought.Length > text.Length)
        {
            return Verdict.No;
        }

        if ((long)text.Length * sought.Length <= SmallProduct)
        {
            return Verdicts.Of(text.Contains(sought, isCased ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
        }

        return !work.Spend(text.Length + (long)sought.Length) ? Verdict.Undecided
            : Verdicts.Of(isCased ? HoldsLong(text, sought) : HoldsLong(text.ToUpperInvariant(), sought.ToUpperInvariant()));
    }

    /// <summary>Knuth, Morris and Pratt's search: after a fault it goes on with the longest end that is a start as well.</summary>
    private static bool HoldsLong(ReadOnlySpan<char> text, ReadOnlySpan<char> sought)
    {
        var borders = Borders(sought);
        var fitting = 0;
        foreach (var character in text)
        {
            while (fitting > 0 && sought[fitting] != character)
            {
                fitting = borders[fitting - 1];
            }

            fitting += sought[fitting] == character ? 1 : 0;
            if (fitting == sought.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For each length of a start, the longest proper start of it that is its end, too.</summary>
    private static int[] Borders(ReadOnlySpan<char> sought)
    {
        var borders = new int[sought.Length];
        var border = 0;
        for (var index = 1; index < sought.Length; index++)
        {
            while (border > 0 && sought[border] != sought[index])
            {
                border = borders[border - 1];
            }

            border += sought[border] == sought[index] ? 1 : 0;
            borders[index] = border;
        }

        return borders;
    }
}
