using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Coverbook.Changes;
using Coverbook.Config;
using Coverbook.Exporting.Writing;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Exporting;

/// <summary>
/// What changed between the snapshots that are kept, as an Atom feed (RFC 4287): an entry for each, whose id is the address of its place on
/// the page of changes. Its days are those of the snapshots. What was not kept yet is no entry: it would come a second time when it is.
/// </summary>
internal sealed class ChangesFeed(ChangeLog changes, SiteConfig config, BaseUrl site)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int MostSentences = 100;

    /// <summary>The feed, of a history that reaches to a day.</summary>
    public byte[] ToXml(DateOnly updated) => XmlFile.Of(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, config.Site.Language);
        Write(xml, "id", Route.Feed.At(site));
        Write(xml, "title", $"{VisibleText.Of(config.Site.Title)}: changes");
        Write(xml, "updated", Time(updated));
        WriteLink(xml, "self", "application/atom+xml", Route.Feed.At(site));
        WriteLink(xml, "alternate", "text/html", Route.Changes.At(site));
        xml.WriteStartElement("author", Namespace);
        Write(xml, "name", VisibleText.Of(config.Product.Name));
        xml.WriteEndElement();
        foreach (var recorded in changes.Recorded)
        {
            WriteEntry(xml, recorded);
        }

        xml.WriteEndElement();
    });

    private void WriteEntry(XmlWriter xml, RecordedChanges recorded)
    {
        var address = $"{Route.Changes.At(site)}#{recorded.Newer.Name}";
        xml.WriteStartElement("entry", Namespace);
        Write(xml, "id", address);
        Write(xml, "title", $"{recorded.Newer.Name}: {ChangeSentences.Summary(recorded.Changes)}");
        Write(xml, "updated", Time(recorded.Newer.Name.Day));
        WriteLink(xml, "alternate", "text/html", address);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "xhtml");
        xml.WriteStartElement("div", Xhtml);
        xml.WriteStartElement("ul", Xhtml);
        foreach (var sentence in Sentences(recorded))
        {
            xml.WriteElementString("li", Xhtml, XmlFile.Readable(sentence));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static IEnumerable<string> Sentences(RecordedChanges recorded)
    {
        ImmutableArray<string> all = [.. recorded.Changes.All.Select(change => $"{ChangeSentences.Of(change)}.")];
        return all.Length <= MostSentences
            ? all
            : all.Take(MostSentences).Append(
                $"And {English.Number(all.Length - MostSentences)} more: coverbook diff {recorded.Older.File} {recorded.Newer.File}");
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlFile.Readable(text));

    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
