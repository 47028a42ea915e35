using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Sheets;

/// <summary>
/// Reads mappings from a spreadsheet: a row is one finding and one technique or several, and a file may hold several sources. Its
/// columns: <see cref="SheetColumns"/>.
/// </summary>
internal sealed class SheetReader(FilePath path, MappingHints hints, DiagnosticBag bag)
{
    /// <summary>Each source has a page; a spreadsheet with so many has something else in that column.</summary>
    [Limit("CSV", "sources of a file", "error CBx004")]
    private const int MostSources = 1_000;

    private static readonly FrozenDictionary<string, MappingFunction> Functions = new Dictionary<string, MappingFunction>
    {
        ["detect"] = MappingFunction.Detect,
        ["detection"] = MappingFunction.Detect,
        ["protect"] = MappingFunction.Protect,
        ["protection"] = MappingFunction.Protect,
        ["respond"] = MappingFunction.Respond,
        ["response"] = MappingFunction.Respond,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Totals =
        new[] { "total", "totals", "grandtotal", "sum", "gesamt", "summe" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ConfidenceReader confidences = new(bag);

    /// <summary>The sources and capabilities of a file, in the order of their first rows.</summary>
    public LoadedMappings Read(SourceSpan namedAt, ISourceFiles files)
    {
        if (files.TryRead(path, DataLimits.CsvBytes, out var failure) is not { } bytes)
        {
            bag.Add(InputDiagnostics.NotRead(InputKind.Mapping, namedAt, path, failure!));
            return LoadedMappings.None;
        }

        var headings = SheetHeadings.Of(hints.Columns);
        if (CsvTable.Open(path, bytes, InputKind.Mapping, text => headings.MeaningOf(text) is not null || CapabilitySheet.Knows(text), bag)
            is not { } table)
        {
            return LoadedMappings.None;
        }

        return CapabilitySheet.IsOne(table)
            ? new LoadedMappings([], new CapabilitySheet(path, hints, bag).Read(table))
            : new LoadedMappings(SheetColumns.Of(table, headings, hints, bag) is { } columns ? Read(table, columns) : [], []);
    }

    private ImmutableArray<MappingSource> Read(CsvTable table, SheetColumns columns)
    {
        var (hasRows, rows, isLast) = (false, new List<Row>(), default(CsvRow));
        foreach (var row in table.Rows(bag))
        {
            hasRows = true;
            Keep(isLast, columns, rows);
            isLast = row;
        }

        if (isLast is not null && IsTotal(isLast, columns))
        {
            bag.Add(TableDiagnostics.TotalRow(isLast.Span));
        }
        else
        {
            Keep(isLast, columns, rows);
        }

        if (!hasRows && !bag.HasErrorAfter(0))
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

    private void Keep(CsvRow? row, SheetColumns columns, List<Row> rows)
    {
        if (row is not null
            && !(columns.LackIn(row) is { } lack && !bag.Wants("CB3036", lack))
            && ReadRow(columns.ToMap(row), columns) is { } read)
        {
            rows.Add(read);
        }
    }

    /// <summary>Below the findings some add them up: such a row says so, and names no technique.</summary>
    private static bool IsTotal(CsvRow row, SheetColumns columns) =>
        row.Cells.Any(cell => Totals.Contains(SheetHeadings.Fold(cell.Text)))
        && !TechniqueId.TryParse((columns.ToMap(row).Find("technique")?.Value as ScalarNode)?.Text, out _);

    /// <summary>What a row says; <c>null</c> when it lacks what every row must have.</summary>
    private Row? ReadRow(MapNode map, SheetColumns columns)
    {
        var fields = new Fields(map, InputKind.Mapping, bag, "This row");
        var missing = columns.Required.Where(key => fields.Value(key) is null).ToArray();
        if (missing.Length > 0)
        {
            bag.Add(TableDiagnostics.RowIncomplete(fields.SpanOf(missing[0]), missing));
        }

        var techniques = fields.Scalar("technique") is { } written ? TechniqueCell.Read(written, bag) : [];
        var confidence = confidences.ReadCell(fields.Scalar("confidence"), "confidence", columns.ArePercentages);
        var function = fields.Word("function", Functions) ?? MappingFunction.Detect;
        var (title, link, url) = (fields.Scalar("title"), fields.Scalar("url"), fields.Link("url"));
        var (rationale, reviewed) = (fields.Text("rationale"), DayCell.Read(fields, "reviewed"));
        return missing.Length > 0 || techniques.Count == 0
            ? null
            : new Row(
                ProviderOf(fields), SourceOf(fields), Named(fields.Scalar("finding")!), title, url is null ? null : link, url,
                [.. techniques.Select(one => new FindingTechnique(one.Id, confidence, function, rationale, reviewed, null, one.Span))]);
    }

    /// <summary>
    /// Ids of providers have small letters only, and tables are written for people. A stated one has no place in the file.
    /// </summary>
    private ScalarNode ProviderOf(Fields fields) =>
        fields.Scalar("provider") is { } written
            ? written with { Text = written.Text.ToLowerInvariant() }
            : new ScalarNode(default, hints.Provider!, ScalarKind.Text);

    private ScalarNode SourceOf(Fields fields) =>
        Named(fields.Scalar("source") ?? new ScalarNode(fields.SpanOf("finding"), hints.Name!, ScalarKind.Text));

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
            Techniques = TechniqueClaims.Once([.. rows.SelectMany(row => row.Claims)], bag),
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
        ScalarNode? Title, ScalarNode? Link, WebLink? Url, ImmutableArray<FindingTechnique> Claims);
}
