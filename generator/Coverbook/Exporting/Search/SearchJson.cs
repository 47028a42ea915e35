using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coverbook.Pages.Wording;
using Coverbook.Terms;

namespace Coverbook.Exporting.Search;

/// <summary>
/// The index as one JSON object on one line; its schema is <c>generator/docs/search.schema.json</c>. Of each group all ids stand together,
/// then all names: what is alike packs well when it stands side by side.
/// </summary>
internal static class SearchJson
{
    /// <summary>It grows when older readers would misunderstand.</summary>
    private const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object's bytes.</summary>
    public static byte[] Of(SearchIndex index)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteStartArray("groups");
            foreach (var group in index.Groups())
            {
                Write(json, group);
            }

            json.WriteEndArray();
            json.WriteStartObject("former");
            foreach (var former in index.Formers())
            {
                json.WriteString(former.Id, former.Now);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>A column that says nothing is left out: ids and names that nobody has, other names, and pages that ids tell.</summary>
    private static void Write(Utf8JsonWriter json, SearchGroup group)
    {
        json.WriteStartObject();
        json.WriteString("kind", group.Kind);
        if (group.Of is { } of)
        {
            json.WriteString("of", Shown(of));
        }

        json.WriteString("path", group.Path);
        json.WriteString("end", group.End);
        WriteColumn(json, "ids", group, entry => Shown(entry.Id), _ => "");
        WriteColumn(json, "names", group, entry => Shown(entry.Name), _ => "");
        WriteColumn(json, "pages", group, group.PageOf, entry => Shown(entry.Id).Replace('.', '/'));
        WriteOtherNames(json, group.Entries);
        json.WriteEndObject();
    }

    private static void WriteColumn(
        Utf8JsonWriter json, string name, SearchGroup group, Func<SearchEntry, string> read, Func<SearchEntry, string> otherwise)
    {
        if (group.Entries.All(entry => read(entry) == otherwise(entry)))
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var entry in group.Entries)
        {
            json.WriteStringValue(read(entry));
        }

        json.WriteEndArray();
    }

    private static void WriteOtherNames(Utf8JsonWriter json, ImmutableArray<SearchEntry> entries)
    {
        if (entries.All(entry => entry.Also.IsEmpty))
        {
            return;
        }

        json.WriteStartArray("also");
        foreach (var entry in entries)
        {
            json.WriteStartArray();
            foreach (var name in entry.Also)
            {
                json.WriteStringValue(Shown(name));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>A text as lists show it.</summary>
    private static string Shown(string text) => VisibleText.Of(English.Label(text));
}
