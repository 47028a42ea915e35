using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>What only shows when all pages were read: places on other pages, titles that two share, redirects that go round.</summary>
internal sealed class PagesTogether(IReadOnlyList<PageFacts> pages, LinkResolver resolver, DiagnosticBag bag)
{
    private readonly Dictionary<string, PageFacts> byFile = pages.ToDictionary(page => page.File, StringComparer.Ordinal);

    /// <summary>Reports all of it.</summary>
    public void Check()
    {
        CheckAnchors();
        CheckTitles();
        CheckDescriptions();
        foreach (var page in pages.Where(page => page.Redirect is not null))
        {
            CheckRedirect(page, page.Redirect!);
        }
    }

    private void CheckAnchors()
    {
        foreach (var link in pages.SelectMany(page => page.Anchors))
        {
            // The top of a page has two names that need no element.
            if (byFile.TryGetValue(link.File, out var target)
                && !target.Ids.Contains(link.Anchor)
                && !link.Anchor.Equals("top", StringComparison.OrdinalIgnoreCase))
            {
                bag.Add(LinkCheckDiagnostics.AnchorUnknown(link.Span, link.Anchor, link.File));
            }
        }
    }

    private void CheckTitles()
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => !page.IsHidden && page.Title is not null))
        {
            if (!first.TryAdd(page.Title!.Text, page.File))
            {
                bag.Add(HeadCheckDiagnostics.TitleTwice(page.Title.Span, page.Title.Text, first[page.Title.Text]));
            }
        }
    }

    private void CheckDescriptions()
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => !page.IsHidden && page.Description is not null))
        {
            if (!first.TryAdd(page.Description!.Text, page.File))
            {
                bag.Add(HeadCheckDiagnostics.DescriptionTwice(page.Description.Span, first[page.Description.Text]));
            }
        }
    }

    private void CheckRedirect(PageFacts page, PlacedText redirect)
    {
        switch (resolver.Of(page.File, redirect.Text))
        {
            case LinkTarget.InSite { File: var next } when LeadsBack(page.File, next):
                bag.Add(LinkCheckDiagnostics.RedirectCircle(redirect.Span));
                break;
            case LinkTarget.InSite { File: var next } when byFile.GetValueOrDefault(next)?.Redirect is not null:
                bag.Add(LinkCheckDiagnostics.RedirectChain(redirect.Span, next));
                break;
            case LinkTarget.Nowhere or LinkTarget.OtherCase:
                bag.Add(LinkCheckDiagnostics.RedirectToNowhere(redirect.Span, redirect.Text));
                break;
            case LinkTarget.InSite or LinkTarget.OtherSite { IsEncrypted: true }:
                break;
            case var target:
                Add(LinkFaults.Of(redirect.Span, target, redirect.Text, isLoaded: false, isImage: false, resolver.BasePath));
                break;
        }
    }

    private void Add(Diagnostic? fault) => bag.AddRange(fault is null ? [] : [fault]);

    /// <summary>Follows redirects until one leads out, or to a page that was met before.</summary>
    private bool LeadsBack(string start, string next)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (next != start && met.Add(next))
        {
            if (byFile.GetValueOrDefault(next)?.Redirect is not { } redirect
                || resolver.Of(next, redirect.Text) is not LinkTarget.InSite { File: var after })
            {
                return false;
            }

            next = after;
        }

        return next == start;
    }
}
