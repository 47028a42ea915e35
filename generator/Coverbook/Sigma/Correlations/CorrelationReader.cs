using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Documents;

namespace Coverbook.Sigma.Correlations;

/// <summary>Reads and checks the section <c>correlation</c> (Sigma specification, "Correlation Rules").</summary>
internal sealed class CorrelationReader(Fields document, MapNode map, HeadTypes types, DiagnosticBag bag)
{
    private const string GroupKey = "group-by";
    private const int LongestTimespan = 10;

    private static readonly FrozenDictionary<string, CorrelationType> Types =
        new Dictionary<string, CorrelationType>(StringComparer.Ordinal)
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
        fields.RequireKey(GroupKey);
        var type = fields.Word("type", Types);
        var rules = ReferenceReader.Read(fields, types, bag);
        var timespan = ReadTimespan();
        var condition = new CorrelationConditionReader(fields, types, bag).Read(type);
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
            Fields = condition.Fields,
            Percentile = condition.Percentile,
            Aliases = aliases,
            Generates = generates,
        };
    }

    private ImmutableArray<string> ReadGroupBy() =>
        NamesReader.Read(fields, GroupKey, types, bag);

    private Timespan? ReadTimespan()
    {
        fields.RequireKey("timespan");
        if (fields.Scalar("timespan") is not { } written)
        {
            return null;
        }

        if (written.Text.Length <= LongestTimespan && written.Text is [.. var digits, 's' or 'm' or 'h' or 'd']
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
        var watched = rules.Select(rule => rule.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in fields.MapOf("aliases")?.Entries ?? [])
        {
            if (entry.Value is not MapNode byRule)
            {
                bag.Add(InputDiagnostics.WrongType(InputKind.Rule, entry.Value.Span, entry.Key.Text, "a map", entry.Value.Shape));
                continue;
            }

            foreach (var (rule, field) in byRule.Entries.Select(pair => (pair.Key, pair.Value as ScalarNode)))
            {
                if (watched.Contains(rule.Text) && field is not null)
                {
                    types.CheckEntry(rule.Text, field);
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
