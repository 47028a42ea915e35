using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>
/// Reads one page, once: AngleSharp makes a document of it (it runs and loads nothing), all checks see each of its elements, and only the
/// facts are kept.
/// </summary>
/// <param name="folder">Where the pages are.</param>
/// <param name="resolver">Knows where addresses lead.</param>
/// <param name="bag">Takes what is wrong.</param>
/// <param name="gathersOutward">Whether links to other sites are kept.</param>
internal sealed class PageReader(CheckedFolder folder, LinkResolver resolver, DiagnosticBag bag, bool gathersOutward)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The facts; <c>null</c> when the page cannot be read.</summary>
    public PageFacts? Read(string file)
    {
        var report = new PageReport(folder.PathOf(file), bag);
        if (folder.TryRead(file, CheckLimits.LargestPage, out var failure) is not { } bytes)
        {
            report.Add(FileCheckDiagnostics.FileUnread(report.Whole, failure!.Reason));
            return null;
        }

        var text = Decode(bytes, report);
        HiddenText.Report(text, report);
        if (bytes.Length > CheckLimits.SlowPageOf(file))
        {
            report.Add(FileCheckDiagnostics.PageTooLarge(report.Whole, bytes.Length, CheckLimits.SlowPageOf(file)));
        }

        return Check(file, text, report);
    }

    private static string Decode(byte[] bytes, PageReport report)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            report.Add(SafetyCheckDiagnostics.PageNotUtf8(report.Whole));
            return Encoding.UTF8.GetString(bytes).Replace("\uFFFD", "?", StringComparison.Ordinal);
        }
    }

    private PageFacts? Check(string file, string text, PageReport report)
    {
        try
        {
            using var page = Parse(text, report);
            return Check(file, page, report);
        }
        catch (PageTooLongException)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"it has more than {CheckLimits.MostElements:N0} elements");
            report.Add(FileCheckDiagnostics.FileUnread(report.Whole, reason));
            return null;
        }
    }

    private static IHtmlDocument Parse(string text, PageReport report)
    {
        var count = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            MaximumDepth = CheckLimits.DeepestElement,
            SkipComments = true,
            OnCreated = (_, _) =>
            {
                if (++count > CheckLimits.MostElements)
                {
                    throw new PageTooLongException();
                }
            },
        });
        MarkupFaults.Watch(parser, report);
        return parser.ParseDocument(text);
    }

    private PageFacts Check(string file, IHtmlDocument page, PageReport report)
    {
        var head = new HeadCheck(report, file, folder.Address);
        var names = new NameCheck(report);
        var links = new LinkCheck(report, resolver, file, gathersOutward);
        PageCheck[] checks =
        [
            head,
            new HeadingCheck(report, head),
            new LandmarkCheck(report, head),
            new TableCheck(report),
            names,
            new SafetyCheck(report),
            links,
        ];
        if (Walk(page.DocumentElement, checks) is var count && count > CheckLimits.SlowElementsOf(file))
        {
            report.Add(FileCheckDiagnostics.TooManyElements(report.Whole, count, CheckLimits.SlowElementsOf(file)));
        }

        foreach (var check in checks)
        {
            check.End(page);
        }

        return new PageFacts(file)
        {
            Ids = names.Ids.ToFrozenSet(StringComparer.Ordinal),
            Anchors = links.Anchors,
            Outward = links.Outward,
            Title = head.Title,
            Description = head.Description,
            Redirect = head.Redirect,
            IsHidden = head.IsHidden || head.Redirect is not null,
        };
    }

    /// <summary>Shows all elements to all checks, in their order; the parser bounds the depth. How many there are.</summary>
    private static int Walk(IElement element, PageCheck[] checks)
    {
        foreach (var check in checks)
        {
            check.Enter(element);
        }

        var count = 1;
        var children = element.ChildNodes;
        for (var index = 0; index < children.Length; index++)
        {
            count += children[index] is IElement inner ? Walk(inner, checks) : 0;
        }

        foreach (var check in checks)
        {
            check.Leave(element);
        }

        return count;
    }

    /// <summary>Ends the parsing of a page that has too many elements.</summary>
    private sealed class PageTooLongException : Exception;
}
