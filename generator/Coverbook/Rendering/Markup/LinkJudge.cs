using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Rendering.Markup;

/// <summary>Where a link leads.</summary>
/// <param name="Address">What stands in the page.</param>
/// <param name="IsExternal">Whether it leaves the site.</param>
/// <param name="IsAsset">Whether it is a file of the theme.</param>
internal readonly record struct LinkTarget(string Address, bool IsExternal, bool IsAsset = false);

/// <summary>Decides where the links of one text after the other lead, and reports those that lead nowhere.</summary>
internal sealed class LinkJudge(SiteLinks links)
{
    private const int MostKnown = 4_096;

    private readonly Dictionary<string, LinkTarget?> known = new(StringComparer.Ordinal);
    private SiteAddresses? knownOf;
    private MarkdownText text = null!;
    private DiagnosticBag bag = null!;

    /// <summary>Begins with a text.</summary>
    public void Begin(MarkdownText next, DiagnosticBag reports) => (text, bag) = (next, reports);

    /// <summary>Where an address leads, as it is written at this line and column of the text, which count from 0.</summary>
    public LinkTarget? Judge(string address, int line, int column)
    {
        if (address is ['#', ..])
        {
            return new LinkTarget("#" + text.AnchorPrefix + address[1..], IsExternal: false);
        }

        if (Inside(address) is { } target)
        {
            return target;
        }

        if (WebLink.TryCreate(address, out var external))
        {
            return new LinkTarget(external.Text, IsExternal: true);
        }

        Report(address, line, column);
        return null;
    }

    /// <summary>Texts of bundles name few addresses, each in many texts.</summary>
    private LinkTarget? Inside(string address)
    {
        if (text.IsFile)
        {
            return Find(address);
        }

        if (knownOf != text.Addresses || known.Count == MostKnown)
        {
            known.Clear();
            knownOf = text.Addresses;
        }

        if (!known.TryGetValue(address, out var target))
        {
            known[address] = target = Find(address);
        }

        return target;
    }

    private LinkTarget? Find(string address)
    {
        foreach (var place in text.Addresses.Named(text.IsFile ? text.Start.Path : null, address))
        {
            if (links.Page(place.Route) is { } page)
            {
                return new LinkTarget(page + place.Fragment, IsExternal: false);
            }

            if (links.Asset(place.Route) is { } asset)
            {
                return new LinkTarget(asset, IsExternal: false, IsAsset: true);
            }
        }

        return null;
    }

    private void Report(string address, int line, int column)
    {
        var start = text.Start.Start;
        var span = text.IsFile ? SourceSpan.At(text.Start.Path, start.Line + Math.Max(0, line), column + 1) : text.Start;
        if (bag.Wants(ContentDiagnostics.LinkToNowhereCode, span))
        {
            var names = text.IsFile ? text.Addresses.NamesFrom(text.Start.Path, address, links.Routes) : [];
            bag.Add(ContentDiagnostics.LinkToNowhere(span, address, names));
        }
    }
}
