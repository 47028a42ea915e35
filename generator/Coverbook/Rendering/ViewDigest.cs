using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Coverbook.Files;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Rendering;

/// <summary>
/// Gathers what views hold, as bytes that no other content gives: texts have their length before them, lists their end. There is no way to
/// add what is no data, so that a view that holds any does not compile.
/// </summary>
internal sealed class ViewDigest : IDisposable
{
    private static readonly ConditionalWeakTable<SiteView, string> Sites = [];

    private readonly GatheredDigest gathered = new();

    /// <summary>The digest of what was added; after it, the next one begins.</summary>
    public ShortDigest TakeDigest() => gathered.TakeShort();

    /// <inheritdoc/>
    public void Dispose() => gathered.Dispose();

    /// <summary>Adds a view with all that it holds.</summary>
    public void Add(View? view)
    {
        switch (view)
        {
            case null:
                AddNothing();
                break;
            case CodeText code:
                Add(code.Source.Span);
                Add(code.Tokens.Packed.Span);
                break;
            case MarkdownText markdown:
                Add(markdown);
                break;
            case SiteView site:
                Add(Sites.GetValue(site, DigestOf));
                break;
            default:
                AddMembers(view);
                break;
        }
    }

    /// <summary>Adds a list of views.</summary>
    public void Add<T>(ImmutableArray<T> views)
        where T : View
    {
        Add(views.Length);
        foreach (var view in views)
        {
            Add(view);
        }
    }

    /// <summary>Adds a list of texts.</summary>
    public void Add(ImmutableArray<string> texts)
    {
        Add(texts.Length);
        foreach (var text in texts)
        {
            Add(text);
        }
    }

    /// <summary>Adds a text.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            AddNothing();
            return;
        }

        Add(text.Length);
        gathered.Add(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>Adds a number.</summary>
    public void Add(int number) => gathered.Add(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    /// <summary>Adds a yes or no.</summary>
    public void Add(bool isSo) => gathered.Add([isSo ? (byte)1 : (byte)0]);

    /// <summary>Adds an address.</summary>
    public void Add(Route? route) => Add(route?.ToString());

    private void Add(MarkdownText markdown)
    {
        Add(markdown.Source);
        Add(markdown.Start.Path.Value);
        Add(markdown.Start.Start.Line);
        Add(markdown.Start.Start.Column);
        Add(markdown.IsFile);
        Add(markdown.FirstHeading);
        Add(markdown.AnchorPrefix);
        Add(markdown.Addresses.Digest);
        Add(markdown.Citations.Count);

        foreach (var (name, citation) in markdown.Citations.Count < 2 ? markdown.Citations : Ordered(markdown.Citations))
        {
            Add(name);
            Add(citation);
        }
    }

    private static IEnumerable<KeyValuePair<string, CitationView>> Ordered(IReadOnlyDictionary<string, CitationView> citations) =>
        citations.OrderBy(pair => pair.Value.Number).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    private void AddMembers(View view)
    {
        var shape = ViewShapes.Of(view);
        Add(shape.Name);
        shape.AddTo(this, view);
    }

    private void Add(ReadOnlySpan<byte> content)
    {
        Add(content.Length);
        gathered.Add(content);
    }

    /// <summary>No text has a length below zero.</summary>
    private void AddNothing() => Add(-1);

    /// <summary>All pages share one site view, which is digested once.</summary>
    private static string DigestOf(SiteView site)
    {
        using var digest = new ViewDigest();
        digest.AddMembers(site);
        return digest.TakeDigest().ToString();
    }
}
