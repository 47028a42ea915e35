using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// Reads mappings from a spreadsheet: a row is one finding and one technique, and a file may hold several sources. Its columns:
/// <see cref="CsvColumns"/>.
/// </summary>
internal sealed class CsvMappingReader(FilePath path, DiagnosticBag bag)
{
    /// <summary>Each source has a page; a spreadsheet with so many has something else in that column.</summary>
    [Limit("CSV", "sources of a file", "error CBx004")]
    private const int MostSources = 1_000;

    private readonly ConfidenceReader confidences = new(bag);

    /// <summary>The sources of a file, in the order of their first rows.</summary>
    public static ImmutableArray<MappingSource> Read(FilePath path, SourceSpan namedAt, ISourceFiles files, DiagnosticBag bag)
    {
        if (files.TryRead(path, ByteLimits.Of(path), out var failure) is not { } bytes)
        {
            bag.Add(InputDiagnostics.NotRead(InputKind.Mapping, namedAt, path, failure!));
            return [];
        }

        return CsvTable.Open(path, bytes, InputKind.Mapping, bag) is { } table && CsvColumns.Of(table, bag) is { } columns
            ? new CsvMappingReader(path, bag).Read(table, columns)
            : [];
    }

    private ImmutableArray<MappingSource> Read(CsvTable table, CsvColumns columns)
    {
        var hasRows = false;
        var rows = new List<Row>();
        foreach (var row in table.Rows(bag))
        {
            hasRows = true;
            var isOneOfMany = columns.LackIn(row) is { } lack && !bag.Wants("CB3036", lack);
            if (!isOneOfMany && ReadRow(columns.ToMap(row)) is { } read)
            {
                rows.Add(read);
            }
        }

        if (!hasRows && bag.Count == 0)
        {
            bag.Add(TableDiagnostics.NoRows(table.Span));
        }

        var sources = rows.GroupBy(row => (Provider: row.Provider.Text, Source: row.Source.Text)).ToArray();
        if (sources.Length > MostSources)
        {
            bag.Add(InputDiagnostics.TooMuch(InputKind.Mapping, sources[MostSources].First().Source.Span, "sources", MostSources));
        }

        return [.. sources.Take(MostSources).Select(group => ToSource(group.Key.Provider, group.Key.Source, [.. group]))];
    }

    /// <summary>What a row says; <c>null</c> when it lacks what every row must have.</summary>
    private Row? ReadRow(MapNode map)
    {
        var fields = new Fields(map, InputKind.Mapping, bag, "This row");
        var missing = CsvColumns.Required.Where(key => fields.Value(key) is null).ToArray();
        if (missing.Length > 0)
        {
            bag.Add(TableDiagnostics.RowIncomplete(fields.SpanOf(missing[0]), missing));
        }

        var technique = fields.Scalar("technique") is { } written ? TechniqueReader.Read(written, "a row", bag) : null;
        var confidence = confidences.ReadCell(fields.Scalar("confidence"), "confidence");
        var function = fields.Word("function", NativeMappingReader.Functions) ?? MappingFunction.Detect;
        var (title, link, url) = (fields.Scalar("title"), fields.Scalar("url"), fields.Link("url"));
        var (rationale, reviewed) = (fields.Text("rationale"), fields.Date("reviewed"));
        return missing.Length > 0 || technique is not { } id
            ? null
            : new Row(
                fields.Scalar("provider")!, Named(fields.Scalar("source")!), Named(fields.Scalar("finding")!), title, url is null
                    ? null
                    : link, url,
                new FindingTechnique(id, confidence, function, rationale, reviewed, null, fields.SpanOf("technique")));
    }

    private static ScalarNode Named(ScalarNode cell) => cell with { Text = MappingName.Of(cell.Text) };

    private MappingSource ToSource(string provider, string name, ImmutableArray<Row> rows)
    {
        var ids = new FindingIds(bag);
        return new MappingSource
        {
            Name = name,
            ProviderId = provider,
            ProviderSpan = rows[0].Provider.Span,
            NameSpan = rows[0].Source.Span,
            Findings =
                [.. rows.GroupBy(row => row.Finding.Text, StringComparer.Ordinal).Select(group => ToFinding(group.Key, [.. group], ids))],
            File = path,
        };
    }

    private Finding ToFinding(string id, ImmutableArray<Row> rows, FindingIds ids)
    {
        ids.Add(id, rows[0].Finding.Span);
        ReportContradiction(id, "title", rows, row => row.Title);
        ReportContradiction(id, "url", rows, row => row.Link);
        return new Finding
        {
            Id = id,
            Title = rows.Select(row => row.Title).FirstOrDefault(title => title is not null)?.Text,
            Url = rows.Select(row => row.Url).FirstOrDefault(url => url is not null),
            Techniques = TechniqueClaims.Once([.. rows.Select(row => row.Claim)], bag),
            Span = rows[0].Finding.Span,
        };
    }

    /// <summary>A finding has one title and one address, whichever of its rows gives them.</summary>
    private void ReportContradiction(string id, string fact, ImmutableArray<Row> rows, Func<Row, ScalarNode?> cellOf)
    {
        ScalarNode? first = null;
        foreach (var cell in rows.Select(cellOf).OfType<ScalarNode>())
        {
            first ??= cell;
            if (cell.Text != first.Text)
            {
                bag.Add(MappingDiagnostics.FindingContradicted(cell.Span, id, fact, cell.Text, first.Text, first.Span));
            }
        }
    }

    /// <summary>A row that has all it must have.</summary>
    private sealed record Row(
        ScalarNode Provider, ScalarNode Source, ScalarNode Finding,
        ScalarNode? Title, ScalarNode? Link, WebLink? Url, FindingTechnique Claim);
}
