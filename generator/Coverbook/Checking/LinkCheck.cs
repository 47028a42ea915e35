using System.Collections.Immutable;
using AngleSharp.Dom;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>Where the addresses of a page lead, and what it loads.</summary>
/// <param name="report">Takes what is wrong.</param>
/// <param name="resolver">Knows where addresses lead.</param>
/// <param name="file">The page.</param>
/// <param name="gathersOutward">Whether links to other sites are kept.</param>
internal sealed class LinkCheck(PageReport report, LinkResolver resolver, string file, bool gathersOutward) : PageCheck
{
    private readonly ImmutableArray<AnchorLink>.Builder anchors = ImmutableArray.CreateBuilder<AnchorLink>();

    private readonly Dictionary<string, SourceSpan> outward = new(StringComparer.Ordinal);

    /// <summary>What readers can follow to other sites, each address once, with its first place; nothing unless it is gathered.</summary>
    public ImmutableArray<PlacedText> Outward => [.. outward.Select(link => new PlacedText(link.Key, link.Value))];

    /// <summary>The links to places, on this page and on others.</summary>
    public ImmutableArray<AnchorLink> Anchors => anchors.ToImmutable();

    /// <inheritdoc/>
    public override void Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "a" or "area":
                Judge(element, element.GetAttribute("href"), isLoaded: false);
                CheckOpener(element);
                break;
            case "link":
                Judge(element, element.GetAttribute("href"), IsLoaded(element.GetAttribute("rel")));
                break;
            case "script" or "img" or "iframe" or "frame" or "embed" or "source" or "audio" or "track" or "input":
                Judge(element, element.GetAttribute("src"), isLoaded: true);
                JudgeSet(element);
                break;
            case "video":
                Judge(element, element.GetAttribute("src"), isLoaded: true);
                Judge(element, element.GetAttribute("poster"), isLoaded: true);
                break;
            case "object":
                Judge(element, element.GetAttribute("data"), isLoaded: true);
                break;
            case "form":
                Judge(element, element.GetAttribute("action"), isLoaded: true);
                break;
            case "button" when element.HasAttribute("formaction"):
                Judge(element, element.GetAttribute("formaction"), isLoaded: true);
                break;
            case "image" or "use":
                Judge(element, element.GetAttribute("href") ?? element.GetAttribute("xlink:href"), isLoaded: true);
                break;
        }
    }

    private void JudgeSet(IElement element)
    {
        if (element.GetAttribute("srcset") is not { } set)
        {
            return;
        }

        foreach (var candidate in set.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Judge(element, candidate.Split(' ')[0], isLoaded: true);
        }
    }

    private void Judge(IElement element, string? address, bool isLoaded)
    {
        if (address is null)
        {
            return;
        }

        var target = resolver.Of(file, address);
        if (gathersOutward && (element.LocalName is "a" or "area") && target is LinkTarget.OtherSite site)
        {
            outward.TryAdd(site.Request, report.At(element));
        }

        if (target is LinkTarget.InSite { Anchor: var anchor, File: var other })
        {
            if (anchor.Length > 0)
            {
                anchors.Add(new AnchorLink(other, anchor, report.At(element)));
            }
        }
        else if (LinkFaults.Of(report.At(element), target, address, isLoaded, element.LocalName == "img", resolver.BasePath) is { } fault)
        {
            report.Add(fault);
        }
    }

    private void CheckOpener(IElement link)
    {
        if (link.GetAttribute("target") == "_blank"
            && !ElementText.Words(link.GetAttribute("rel")).Any(word => word is "noopener" or "noreferrer"))
        {
            report.Add(LinkCheckDiagnostics.OpenerReachable(report.At(link), link.GetAttribute("href") ?? ""));
        }
    }

    /// <summary>What a browser fetches for a page; a canonical address or a licence it only reads.</summary>
    private static bool IsLoaded(string? rel) => ElementText.Words(rel).Any(word => word.ToLowerInvariant()
        is "stylesheet" or "icon" or "preload" or "modulepreload" or "prefetch" or "preconnect" or "dns-prefetch" or "manifest");
}
