namespace Coverbook.Attack;

/// <summary>Finds <c>(Citation: NAME)</c> marks in texts of bundles.</summary>
internal static class CitationMarks
{
    private const string Opening = "(Citation: ";
    private const int LongestName = 300;

    /// <summary>
    /// The names in order, as often as they stand there. A name holds no parenthesis, and white space around it does not count: bundles
    /// have
    /// it here and there.
    /// </summary>
    public static IEnumerable<string> Names(string markdown)
    {
        for (
            var at = markdown.IndexOf(Opening, StringComparison.Ordinal);
                at >= 0;
                at = markdown.IndexOf(Opening, at, StringComparison.Ordinal))
        {
            at += Opening.Length;
            var end = markdown.AsSpan(at).IndexOfAny('(', ')');
            if (end is > 0 and <= LongestName && markdown[at + end] == ')')
            {
                yield return markdown.Substring(at, end).Trim();
            }
        }
    }

    /// <summary>The names that a text cites without having them, each once.</summary>
    public static IEnumerable<string> Unknown(CitedText text)
    {
        var known = text.Citations;
        return Names(text.Markdown)
            .Where(name => !known.Any(citation => citation.Name.AsSpan().Trim().SequenceEqual(name)))
            .Distinct(StringComparer.Ordinal);
    }
}
