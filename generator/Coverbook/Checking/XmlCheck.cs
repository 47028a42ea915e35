using System.Xml;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>
/// Files in XML: whether they are, and, by their root element, whether they are good feeds and sitemaps. Nothing outside is read.
/// </summary>
internal sealed class XmlCheck(LinkResolver resolver, IReadOnlyDictionary<string, PageFacts> pages, CheckedFolder folder, DiagnosticBag bag)
{
    private static readonly string[] FeedNeeds = ["id", "title", "updated"];

    /// <summary>Reports what is wrong with one.</summary>
    public void Check(FilePath path, Stream bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
        try
        {
            using var reader = XmlReader.Create(bytes, settings);
            reader.MoveToContent();
            switch (reader.LocalName)
            {
                case "feed":
                    CheckFeed(reader, path);
                    break;
                case "urlset":
                    CheckSitemap(reader, path);
                    break;
                default:
                    while (reader.Read())
                    {
                    }

                    break;
            }
        }
        catch (XmlException exception)
        {
            bag.Add(FileCheckDiagnostics.XmlBroken(
                SourceSpan.At(path, exception.LineNumber, exception.LinePosition), $"line {exception.LineNumber} cannot be read"));
        }
    }

    private void CheckFeed(XmlReader reader, FilePath path)
    {
        var place = At(reader, path);
        var missing = new HashSet<string>(FeedNeeds, StringComparer.Ordinal);
        var (holder, start) = ("feed", place);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader is { Depth: 1, LocalName: "entry" })
            {
                Report(start, holder, missing);
                (holder, start, missing) = ("entry", At(reader, path), new HashSet<string>(FeedNeeds, StringComparer.Ordinal));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.Depth == (holder == "feed" ? 1 : 2))
            {
                missing.Remove(reader.LocalName);
            }
        }

        Report(start, holder, missing);
    }

    private void Report(SourceSpan span, string holder, HashSet<string> missing)
    {
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Order(StringComparer.Ordinal));
            bag.Add(FileCheckDiagnostics.FeedInvalid(span, $"the {holder} lacks {names}"));
        }
    }

    private void CheckSitemap(XmlReader reader, FilePath path)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "loc")
            {
                reader.Read();
                continue;
            }

            var span = At(reader, path);
            CheckEntry(span, reader.ReadElementContentAsString().Trim());
        }
    }

    private void CheckEntry(SourceSpan span, string address)
    {
        var target = resolver.Of("", address);
        if (folder.Address is null && target is LinkTarget.OtherSite)
        {
            return;
        }

        if (target is not LinkTarget.InSite { File: var file } || !Uri.IsWellFormedUriString(address, UriKind.Absolute))
        {
            bag.Add(FileCheckDiagnostics.SitemapEntryUnknown(span, address));
        }
        else if (pages.TryGetValue(file, out var page) && page.IsHidden)
        {
            bag.Add(FileCheckDiagnostics.SitemapEntryHidden(span, address));
        }
    }

    private static SourceSpan At(XmlReader reader, FilePath path) =>
        reader is IXmlLineInfo info ? SourceSpan.At(path, info.LineNumber, info.LinePosition) : SourceSpan.Whole(path);
}
