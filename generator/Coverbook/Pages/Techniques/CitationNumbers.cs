using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// Numbers the citations of a description in the order of their first use, as <c>(Citation: NAME)</c> marks name them. A mark
/// without a reference keeps no number and is left as text.
/// </summary>
internal static class CitationNumbers
{
    private const string Opening = "(Citation: ";
    private const int LongestName = 300;

    /// <summary>
    /// The cited references by name, numbered from 1. White space around names does not count: bundles have it here and there.
    /// </summary>
    public static IReadOnlyDictionary<string, CitationView> Assign(string markdown, ImmutableArray<Citation> citations)
    {
        var numbered = new Dictionary<string, CitationView>(StringComparer.Ordinal);
        Dictionary<string, Citation>? known = null;
        foreach (var name in Names(markdown))
        {
            known ??= ByName(citations);
            if (!numbered.ContainsKey(name) && known.TryGetValue(name, out var citation))
            {
                numbered.Add(name, new CitationView(numbered.Count + 1, citation.Description, citation.Url?.Text));
            }
        }

        return numbered;
    }

    private static Dictionary<string, Citation> ByName(ImmutableArray<Citation> citations)
    {
        var known = new Dictionary<string, Citation>(citations.Length, StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            known.TryAdd(citation.Name.Trim(), citation);
        }

        return known;
    }

    /// <summary>The names in order; a name holds no parenthesis.</summary>
    private static IEnumerable<string> Names(string markdown)
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
}
