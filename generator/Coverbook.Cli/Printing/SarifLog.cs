using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Prints diagnostics as one SARIF 2.1.0 document with one run (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). It
/// names no folder of the machine but where a file lies outside the repository, so that the same problems give the same bytes.
/// </summary>
internal sealed class SarifLog
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    private readonly Utf8JsonWriter json;
    private readonly SarifResults results;
    private readonly IReadOnlyList<CodeEntry> rules;

    private SarifLog(Utf8JsonWriter json, IReadOnlyList<CodeEntry> rules, SarifResults results)
    {
        this.json = json;
        this.rules = rules;
        this.results = results;
    }

    /// <summary>Prints all to standard output.</summary>
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, SourceRoot root, DiagnosticLines lines)
    {
        var codes = diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
        var indexes = codes.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            var found = new SarifResults(writer, indexes, new SarifPlaces(writer, root), new SarifFingerprints(root, lines));
            new SarifLog(writer, [.. codes.Select(DiagnosticCatalog.Of)], found).Write(diagnostics);
        }

        Terminal.Out.WriteLines(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private void Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool();
        json.WriteString("columnKind", "utf16CodeUnits");
        SarifPlaces.WriteRoot(json);
        results.WriteInvocation([.. diagnostics.Where(diagnostic => diagnostic.Span is null)]);
        results.Write(diagnostics.Where(diagnostic => diagnostic.Span is not null));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool()
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Coverbook");
        json.WriteString("version", ToolVersion.Text);
        if (ToolVersion.Repository is { } repository)
        {
            json.WriteString("informationUri", repository);
        }

        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(CodeEntry rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", rule.Title);
        json.WriteEndObject();
        if (ToolVersion.Repository is { } repository)
        {
            json.WriteString("helpUri", $"{repository}/blob/main/{rule.Help}");
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifResults.Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
