using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Coverbook.Attack;
using Coverbook.Pages.Views;

namespace Coverbook.Pages;

/// <summary>
/// Numbers the citations of a description in the order of their first use, as <c>(Citation: NAME)</c> marks name them. A mark
/// without a reference keeps no number and is left as text.
/// </summary>
internal static partial class CitationNumbers
{
    /// <summary>The cited references by name, numbered from 1.</summary>
    public static FrozenDictionary<string, CitationView> Assign(string markdown, ImmutableArray<Citation> citations)
    {
        var numbered = new Dictionary<string, CitationView>(StringComparer.Ordinal);
        foreach (Match mark in Mark().Matches(markdown))
        {
            var name = mark.Groups["name"].Value.Trim();
            if (!numbered.ContainsKey(name) && citations.FirstOrDefault(citation => citation.Name == name) is { } citation)
            {
                numbered.Add(name, new CitationView(numbered.Count + 1, citation.Description, citation.Url?.Text));
            }
        }

        return numbered.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\(Citation: (?<name>[^()]{1,300})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
