using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Documents;
using Coverbook.Sigma.Logic;
using Coverbook.Terms;

namespace Coverbook.Sigma.Reading;

/// <summary>Reads one document of a rule file: a rule, a correlation or a filter, told apart by their section.</summary>
internal sealed class RuleReader(FilePath path, RuleLibrary library, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<string, RuleStatus> Statuses = Words<RuleStatus>();
    private static readonly FrozenDictionary<string, RuleLevel> Levels = Words<RuleLevel>();

    private readonly HeadTypes types = new(bag);

    /// <summary>The document; what lacks a title or a log source becomes no rule, with diagnostics saying so.</summary>
    public RuleDocument Read(MapNode written, int index, DocumentText text)
    {
        var (kind, map) = DocumentShape.Of(written, bag);
        types.Check(map);
        var fields = new Fields(map, InputKind.Rule, bag, "This rule");
        var head = new RuleHeadReader(fields, bag);
        var title = head.ReadTitle();
        var logSource = kind == RuleKeys.Correlation ? LogSource.None : head.ReadLogSource();
        if (fields.MapOf(kind) is not { } section)
        {
            fields.RequireKey(kind);
            return new RuleDocument(index, map, ToRule(null, null), null);
        }

        switch (kind)
        {
            case RuleKeys.Correlation:
                return new RuleDocument(index, map, ToRule(null, new CorrelationReader(fields, section, types, bag).Read()), null);
            case RuleKeys.Filter:
                head.CheckOthers();
                return new RuleDocument(index, map, null, new FilterReader(fields, section, types, bag).Read(title, logSource));
            default:
                ReportTimeframe(map);
                return new RuleDocument(index, map, ToRule(new DetectionReader(section, bag).Read(), null), null);
        }

        SigmaRule? ToRule(Detection? detection, Correlation? correlation)
        {
            var shown = ReadShown(fields, head, title ?? "", logSource ?? LogSource.None);
            return title is null || logSource is null ? null : shown with
            {
                Detection = detection,
                Correlation = correlation,
                Source = text.Source,
                Tokens = text.Tokens,
                DocumentIndex = index,
            };
        }
    }

    private void ReportTimeframe(MapNode map)
    {
        if (map.Find(RuleKeys.Timeframe) is { Value: ScalarNode } timeframe)
        {
            bag.Add(RuleFormDiagnostics.OldTimeframe(timeframe.Key.Span));
        }
    }

    private SigmaRule ReadShown(Fields fields, RuleHeadReader head, string title, LogSource logSource) => new()
    {
        Title = title,
        Id = head.ReadId(),
        Name = head.ReadName(),
        Related = head.ReadRelated(),
        Taxonomy = head.ReadTaxonomy() ?? "sigma",
        Status = fields.Word("status", Statuses) ?? RuleStatus.Unstated,
        Level = fields.Word("level", Levels) ?? RuleLevel.Unstated,
        LogSource = logSource,
        Description = head.ReadDescription(),
        Author = fields.Text("author"),
        License = fields.Text("license"),
        Date = head.ReadDate("date"),
        Modified = head.ReadDate("modified"),
        Tags = [.. Entries(fields, "tags").Select(tag => new RuleTag(tag.Text, tag.Span))],
        References = TextsOf(fields, "references"),
        FalsePositives = fields.Map.Find("falsepositives")?.Value is ScalarNode { Kind: ScalarKind.Text } only
            ? [only.Text]
            : TextsOf(fields, "falsepositives"),
        Fields = TextsOf(fields, "fields"),
        Scope = TextsOf(fields, "scope"),
        StatedVisibility = fields.Word("visibility", VisibilityWords.ByWord),
        Library = library,
        File = path,
        Source = ReadOnlyMemory<byte>.Empty,
        Span = fields.Map.Span,
        TitleSpan = fields.SpanOf("title"),
        IdSpan = fields.SpanOf("id"),
        NameSpan = fields.SpanOf("name"),
    };

    private static ImmutableArray<string> TextsOf(Fields fields, string key) => [.. Entries(fields, key).Select(text => text.Text)];

    /// <summary>The entries of a list; empty ones are reported elsewhere and stand for nothing.</summary>
    private static IEnumerable<ScalarNode> Entries(Fields fields, string key) =>
        fields.Scalars(key).Where(entry => entry.Kind != ScalarKind.Null);

    private static FrozenDictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>()
        .Where(value => !value.Equals(default(T)))
        .ToFrozenDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
