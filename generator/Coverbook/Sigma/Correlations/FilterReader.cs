using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Documents;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Correlations;

/// <summary>Reads a filter document (Sigma specification, "Filters").</summary>
internal sealed class FilterReader(Fields document, MapNode map, HeadTypes types, DiagnosticBag bag)
{
    private static readonly string[] KeysOfRules = ["level", "status"];

    /// <summary>The filter, or <c>null</c> with diagnostics when it lacks title or log source.</summary>
    public RuleFilter? Read(string? title, LogSource? logSource)
    {
        foreach (var key in KeysOfRules)
        {
            if (document.Map.Find(key) is { } entry)
            {
                bag.Add(CorrelationDiagnostics.KeyOfRule(entry.Key.Span, key));
            }
        }

        if (map.Find(RuleKeys.Condition)?.Value is ListNode list)
        {
            bag.Add(RuleFormDiagnostics.ConditionList(list.Span));
        }

        var rules = ReferenceReader.Read(document.Inside(map, "This filter"), types, bag);
        if (rules is [{ Text: ReferenceReader.Any } any])
        {
            bag.Add(CorrelationDiagnostics.FilterOfAny(any.Span));
        }

        var detection = new DetectionReader(map, bag).Read(RuleKeys.Rules);
        return title is null || logSource is null ? null : new RuleFilter
        {
            Title = title,
            Id = document.Text("id"),
            LogSource = logSource,
            Rules = rules,
            Detection = detection,
            Span = document.Map.Span,
        };
    }
}
