using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Correlations;

/// <summary>Reads and checks the section <c>correlation</c> (Sigma specification, "Correlation Rules").</summary>
internal sealed class CorrelationReader(Fields document, MapNode map, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<string, CorrelationType> Types = new Dictionary<string, CorrelationType>(StringComparer.Ordinal)
    {
        ["event_count"] = CorrelationType.EventCount,
        ["value_count"] = CorrelationType.ValueCount,
        ["temporal"] = CorrelationType.Temporal,
        ["temporal_ordered"] = CorrelationType.TemporalOrdered,
        ["value_sum"] = CorrelationType.ValueSum,
        ["value_avg"] = CorrelationType.ValueAvg,
        ["value_percentile"] = CorrelationType.ValuePercentile,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Fields fields = document.Inside(map, "This correlation");

    /// <summary>The correlation, or <c>null</c> with diagnostics when its type or its rules cannot be read.</summary>
    public Correlation? Read()
    {
        fields.RequireKey("type");
        fields.RequireKey("group-by");
        var type = fields.Word("type", Types);
        var rules = ReferenceReader.Read(fields, bag);
        var timespan = ReadTimespan();
        var condition = new CorrelationConditionReader(fields, bag).Read(type);
        var aliases = ReadAliases(rules);
        var generates = ReadGenerate();
        fields.RefuseOthers();
        return type is null || rules.IsEmpty ? null : new Correlation
        {
            Type = type.Value,
            Rules = rules,
            GroupBy = ReadGroupBy(),
            Timespan = timespan,
            Bounds = condition.Bounds,
            Field = condition.Field,
            Percentile = condition.Percentile,
            Aliases = aliases,
            Generates = generates,
        };
    }

    private ImmutableArray<string> ReadGroupBy() =>
        fields.Value("group-by") is ScalarNode single ? [single.Text] : [.. fields.Scalars("group-by").Select(field => field.Text)];

    private Timespan? ReadTimespan()
    {
        fields.RequireKey("timespan");
        if (fields.Scalar("timespan") is not { } written)
        {
            return null;
        }

        if (written.Text is [.. var digits, 's' or 'm' or 'h' or 'd']
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return new Timespan(count, written.Text[^1]);
        }

        bag.Add(CorrelationDiagnostics.NotATimespan(written.Span, written.Text));
        return null;
    }

    private ImmutableArray<CorrelationAlias> ReadAliases(ImmutableArray<RuleReference> rules)
    {
        var aliases = ImmutableArray.CreateBuilder<CorrelationAlias>();
        foreach (var entry in fields.MapOf("aliases")?.Entries ?? [])
        {
            if (entry.Value is not MapNode byRule)
            {
                bag.Add(InputDiagnostics.WrongType(InputKind.Rule, entry.Value.Span, entry.Key.Text, "a map", entry.Value.Shape));
                continue;
            }

            foreach (var (rule, field) in byRule.Entries.Select(pair => (pair.Key, pair.Value as ScalarNode)))
            {
                if (rules.Any(reference => reference.Text == rule.Text) && field is not null)
                {
                    aliases.Add(new CorrelationAlias(entry.Key.Text, rule.Text, field.Text));
                }
                else
                {
                    bag.Add(CorrelationDiagnostics.AliasOfOtherRule(rule.Span, entry.Key.Text, rule.Text));
                }
            }
        }

        return aliases.DrainToImmutable();
    }

    /// <summary>The schema puts <c>generate</c> at the top level; some tools read it inside the correlation.</summary>
    private bool ReadGenerate()
    {
        var inside = fields.Boolean("generate");
        if (inside is not null)
        {
            bag.Add(CorrelationDiagnostics.GenerateMisplaced(fields.SpanOf("generate")));
        }

        return document.Boolean("generate") ?? inside ?? false;
    }
}
