using System.Text;
using System.Text.Json;
using Coverbook.Diagnostics;

namespace Coverbook.Cli.Printing;

/// <summary>Prints diagnostics for programs: one JSON object on a line, in the order in which people read them.</summary>
internal static class DiagnosticJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default };

    /// <summary>Prints all.</summary>
    public static void Print(IEnumerable<Diagnostic> diagnostics, Terminal writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteLine(ToJson(diagnostic));
        }
    }

    private static string ToJson(Diagnostic diagnostic)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity.Word());
            if (diagnostic.Span is { } span)
            {
                json.WriteString("path", span.Path.Value);
                json.WriteNumber("line", span.Start.Line);
                json.WriteNumber("column", span.Start.Column);
            }

            if (diagnostic.More > 0)
            {
                json.WriteNumber("more", diagnostic.More);
            }

            json.WriteString("message", diagnostic.Message);
            json.WriteString("cure", diagnostic.Cure);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
