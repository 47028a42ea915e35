using System.Text.Json;
using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Places as SARIF has them: paths are URIs from the repository's root, lines and columns count from 1, columns in UTF-16 code units, and
/// an end is the first column that no longer belongs to the place, all as in our spans.
/// </summary>
internal sealed class SarifPlaces(Utf8JsonWriter json, SourceRoot root)
{
    private const string RootName = "%SRCROOT%";

    /// <summary>Says what paths are relative to. Where that lies on the machine is left to whoever reads it.</summary>
    public static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootName);
        json.WriteStartObject("description");
        json.WriteString("text", "The root of the repository, or the folder that the files were named from.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the one location of a result.</summary>
    public void Write(SourceSpan span)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        if (root.Inside(span.Path) is { } inside)
        {
            json.WriteString("uri", Encoded(inside));
            json.WriteString("uriBaseId", RootName);
        }
        else
        {
            json.WriteString("uri", FileUri(root.Whole(span.Path)));
        }

        json.WriteEndObject();
        WriteRegion(span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>
    /// A place of no length goes to the end of its line, which is what a region without an end means; a whole file is told by its first
    /// line.
    /// </summary>
    private void WriteRegion(SourceSpan span)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Start.Line);
        if (span != SourceSpan.Whole(span.Path))
        {
            json.WriteNumber("startColumn", span.Start.Column);
        }

        if (span.Start != span.End)
        {
            json.WriteNumber("endLine", span.End.Line);
            json.WriteNumber("endColumn", span.End.Column);
        }

        json.WriteEndObject();
    }

    /// <summary>Each part of the path, percent-encoded (RFC 3986): <c>#</c>, <c>?</c>, <c>:</c> and blanks are of the name.</summary>
    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The URI of a whole path; on Windows a drive keeps its colon.</summary>
    private static string FileUri(string path)
    {
        var drive = Path.GetPathRoot(path) is [_, ':', ..] ? path[..2] : "";
        var rest = Encoded(path[drive.Length..]);
        return drive.Length > 0 ? $"file:///{drive}{rest}"
            : rest.StartsWith("//", StringComparison.Ordinal) ? $"file:{rest}"
            : $"file://{rest}";
    }
}
