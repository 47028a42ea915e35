using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>
/// The works that one page cites, numbered in the order of their first use over all of its texts, as <c>(Citation: NAME)</c> marks name
/// them.
/// So the texts are asked for in the order in which the page prints them. A mark without a reference keeps no number and is left as text.
/// </summary>
internal sealed class PageCitations(SiteAddresses addresses)
{
    /// <summary>So many are looked through sooner than a table of them is made; most texts cite one or two.</summary>
    private const int FewCitations = 8;

    private readonly Dictionary<Citation, CitationView> numbered = [];
    private readonly ImmutableArray<CitationView>.Builder all = ImmutableArray.CreateBuilder<CitationView>();

    /// <summary>The works so far, by number.</summary>
    public ImmutableArray<CitationView> All => all.ToImmutable();

    /// <summary>A text with the numbers of its citations on this page; <c>null</c> when there is nothing to read.</summary>
    public MarkdownText? Text(CitedText text) =>
        text.IsEmpty ? null : new MarkdownText(text.Markdown, NumbersOf(text), text.Span, addresses);

    private IReadOnlyDictionary<string, CitationView> NumbersOf(CitedText text)
    {
        Dictionary<string, CitationView>? ofText = null;
        Dictionary<string, Citation>? known = null;
        foreach (var name in CitationMarks.Names(text.Markdown))
        {
            known ??= text.Citations.Length > FewCitations ? ByName(text.Citations) : null;
            if (known is null ? Find(name, text.Citations) is { } citation : known.TryGetValue(name, out citation))
            {
                ofText ??= new Dictionary<string, CitationView>(StringComparer.Ordinal);
                ofText.TryAdd(name, NumberOf(citation));
            }
        }

        return ofText ?? (IReadOnlyDictionary<string, CitationView>)FrozenDictionary<string, CitationView>.Empty;
    }

    private CitationView NumberOf(Citation citation)
    {
        if (!numbered.TryGetValue(citation, out var view))
        {
            view = new CitationView(numbered.Count + 1, citation.Description, citation.Url?.Text);
            numbered.Add(citation, view);
            all.Add(view);
        }

        return view;
    }

    private static Citation? Find(string name, ImmutableArray<Citation> citations)
    {
        foreach (var citation in citations)
        {
            if (citation.Name.AsSpan().Trim().SequenceEqual(name))
            {
                return citation;
            }
        }

        return null;
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
}
