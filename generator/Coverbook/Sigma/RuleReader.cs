using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Detections;
using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>Reads one document of a rule file: a rule, a correlation or a filter, told apart by their section.</summary>
internal sealed class RuleReader(FilePath path, RuleLibrary library, DiagnosticBag bag)
{
    private const string DetectionKey = "detection";
    private const string CorrelationKey = "correlation";
    private const string FilterKey = "filter";

    private static readonly FrozenDictionary<string, RuleStatus> Statuses = Words<RuleStatus>();
    private static readonly FrozenDictionary<string, RuleLevel> Levels = Words<RuleLevel>();

    /// <summary>The document; what lacks a title or a log source becomes no rule, with diagnostics saying so.</summary>
    public RuleDocument Read(MapNode map, int index, byte[] bytes, ImmutableArray<SyntaxToken> tokens)
    {
        var fields = new Fields(map, InputKind.Rule, bag, "This rule");
        var kind = FindKind(map);
        var head = new RuleHeadReader(fields, bag);
        var title = head.ReadTitle();
        var logSource = kind == CorrelationKey ? LogSource.None : head.ReadLogSource();
        if (fields.MapOf(kind) is not { } section)
        {
            fields.RequireKey(kind);
            return new RuleDocument(index, map, ToRule(null, null), null);
        }

        return kind switch
        {
            CorrelationKey => new RuleDocument(index, map, ToRule(null, new CorrelationReader(fields, section, bag).Read()), null),
            FilterKey => new RuleDocument(index, map, null, new FilterReader(fields, section, bag).Read(title, logSource)),
            _ => new RuleDocument(index, map, ToRule(new DetectionReader(section, bag).Read(), null), null),
        };

        SigmaRule? ToRule(Detection? detection, Correlation? correlation)
        {
            var shown = ReadShown(fields, head, title ?? "", logSource ?? LogSource.None);
            return title is null || logSource is null ? null : shown with
            {
                Detection = detection,
                Correlation = correlation,
                Source = bytes,
                Tokens = tokens,
                DocumentIndex = index,
            };
        }
    }

    /// <summary>The key of the section that makes the document what it is; a rule, where there is none.</summary>
    private string FindKind(MapNode map)
    {
        string? kind = null;
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Text is not (DetectionKey or CorrelationKey or FilterKey))
            {
                continue;
            }

            if (kind is not null)
            {
                bag.Add(RuleDiagnostics.SeveralKinds(entry.Key.Span, kind, entry.Key.Text));
            }

            kind ??= entry.Key.Text;
        }

        return kind ?? DetectionKey;
    }

    private SigmaRule ReadShown(Fields fields, RuleHeadReader head, string title, LogSource logSource) => new()
    {
        Title = title,
        Id = head.ReadId(),
        Name = head.ReadName(),
        Related = head.ReadRelated(),
        Taxonomy = fields.Text("taxonomy") ?? "sigma",
        Status = fields.Word("status", Statuses) ?? RuleStatus.Unstated,
        Level = fields.Word("level", Levels) ?? RuleLevel.Unstated,
        LogSource = logSource,
        Description = head.ReadDescription(),
        Author = fields.Text("author"),
        License = fields.Text("license"),
        Date = head.ReadDate("date"),
        Modified = head.ReadDate("modified"),
        Tags = [.. fields.Scalars("tags").Select(tag => new RuleTag(tag.Text, tag.Span))],
        References = TextsOf(fields, "references"),
        FalsePositives = TextsOf(fields, "falsepositives"),
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

    private static ImmutableArray<string> TextsOf(Fields fields, string key) => [.. fields.Scalars(key).Select(text => text.Text)];

    private static FrozenDictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>()
        .Where(value => !value.Equals(default(T)))
        .ToFrozenDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
