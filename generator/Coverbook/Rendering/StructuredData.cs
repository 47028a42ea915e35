using System.Text.Json;
using Coverbook.Pages.Views;
using Coverbook.Rendering.Markup;
using Coverbook.Routes;

namespace Coverbook.Rendering;

/// <summary>
/// What search engines read of a page beside its text, in the words of schema.org as JSON-LD: the way to it (BreadcrumbList), and what it
/// is where that is more than a page (TechArticle, Dataset). Browsers run nothing of it, and no sign of it can end the element it stands
/// in: the writer escapes all that HTML knows.
/// </summary>
internal static class StructuredData
{
    /// <summary>Writes the element; a page without a trail and without a type has none.</summary>
    public static void Write(Utf8Output output, PageView page, SiteLinks links)
    {
        if (page.NoIndex || (page.Trail.IsEmpty && page.SchemaType is null))
        {
            return;
        }

        output.Write("<script type=\"application/ld+json\">");
        output.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            WriteTrail(json, page, links);
            if (page.SchemaType is { } type)
            {
                WritePage(json, page, type, links);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        output.Write("</script>");
    }

    private static void WriteTrail(Utf8JsonWriter json, PageView page, SiteLinks links)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        WriteStep(json, 1, page.Site.Title, links.Whole(Route.Home));
        for (var step = 0; step < page.Trail.Length; step++)
        {
            WriteStep(json, step + 2, page.Trail[step].Text, links.Whole(page.Trail[step].Route));
        }

        WriteStep(json, page.Trail.Length + 2, page.Title, links.Whole(page.Route));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, int position, string name, string address)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", address);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, PageView page, string type, SiteLinks links)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString(type == PageView.Dataset ? "name" : "headline", page.Title);
        json.WriteString("description", page.Description);
        json.WriteString("url", links.Whole(page.Route));
        json.WriteString("inLanguage", page.Site.Language);
        if (page.Site.Refreshed is { } day)
        {
            json.WriteString("dateModified", day);
        }

        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", page.Site.Product);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
