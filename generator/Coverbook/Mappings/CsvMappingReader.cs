using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings;

/// <summary>
/// Reads mappings from a spreadsheet: a row is one finding and one technique, and a file may hold several sources. Columns:
/// provider, source, finding, technique; optional: confidence, title, function, rationale, reviewed, url.
/// </summary>
internal static class CsvMappingReader
{
    /// <summary>The sources of a file, in the order of their first rows.</summary>
    public static IEnumerable<MappingSource> Read(FilePath path, SourceSpan namedAt, ISourceFiles files, DiagnosticBag bag)
    {
        if (files.TryRead(path, out var failure) is not { } bytes)
        {
            bag.Add(InputDiagnostics.Unreadable(InputKind.Mapping, namedAt, path.Value, failure!));
            return [];
        }

        var rows = CsvTable.Read(path, bytes, InputKind.Mapping, bag).Select(row => ReadRow(row, bag)).OfType<Row>();
        return rows.GroupBy(row => (row.Provider, row.Source)).Select(group => ToSource(path, group.Key.Provider, group.Key.Source, [.. group]));
    }

    private static Row? ReadRow(MapNode map, DiagnosticBag bag)
    {
        var fields = new Fields(map, InputKind.Mapping, bag, "This row");
        var (provider, source, finding) = (fields.RequiredText("provider"), fields.RequiredText("source"), fields.RequiredText("finding"));
        var technique = fields.RequiredText("technique");
        var function = fields.Word("function", NativeMappingReader.Functions) ?? MappingFunction.Detect;
        var row = new Row(
            provider ?? "",
            source ?? "",
            finding ?? "",
            fields.Text("title"),
            fields.Link("url"),
            new FindingTechnique(default, FindingReader.ReadConfidence(fields, "confidence"), function, fields.Text("rationale"), fields.Date("reviewed"), null, map.Span));
        fields.RefuseOthers();
        if (technique is not null && !TechniqueId.TryParse(technique, out _))
        {
            bag.Add(MappingDiagnostics.NotATechniqueId(map.Span, technique));
        }

        return provider is not null && source is not null && finding is not null && TechniqueId.TryParse(technique, out var id)
            ? row with { Mapping = row.Mapping with { Technique = id } }
            : null;
    }

    private static MappingSource ToSource(FilePath path, string provider, string name, ImmutableArray<Row> rows) => new()
    {
        Name = name,
        ProviderId = provider,
        ProviderSpan = rows[0].Mapping.Span,
        NameSpan = rows[0].Mapping.Span,
        Findings = [.. rows.GroupBy(row => row.Finding, StringComparer.Ordinal).Select(group => ToFinding(group.Key, [.. group]))],
        File = path,
    };

    private static Finding ToFinding(string id, ImmutableArray<Row> rows) => new()
    {
        Id = id,
        Title = rows.Select(row => row.Title).FirstOrDefault(title => title is not null),
        Url = rows.Select(row => row.Url).FirstOrDefault(url => url is not null),
        Techniques = [.. rows.Select(row => row.Mapping)],
        Span = rows[0].Mapping.Span,
    };

    private sealed record Row(string Provider, string Source, string Finding, string? Title, WebLink? Url, FindingTechnique Mapping);
}
