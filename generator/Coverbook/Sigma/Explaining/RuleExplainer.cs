using System.Globalization;
using System.Text;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Detections;

namespace Coverbook.Sigma.Explaining;

/// <summary>The door to a rule's logic in words: a tree that a person can read, lines separated by <c>\n</c>.</summary>
public static class RuleExplainer
{
    /// <summary>Title, log source and logic; for a correlation, what it counts and when it fires.</summary>
    public static string Explain(SigmaRule rule)
    {
        var text = new StringBuilder();
        text.Append(ValueText.OneLine(rule.Title)).Append('\n');
        AppendFact(text, "id", rule.Id);
        AppendFact(text, "status", rule.Status == RuleStatus.Unstated ? null : rule.Status.ToString().ToLowerInvariant());
        AppendFact(text, "level", rule.Level == RuleLevel.Unstated ? null : rule.Level.ToString().ToLowerInvariant());
        AppendFact(text, "category", rule.LogSource.Category);
        AppendFact(text, "product", rule.LogSource.Product);
        AppendFact(text, "service", rule.LogSource.Service);
        if (rule.Detection is { } detection)
        {
            AppendDetection(text, detection);
        }
        else if (rule.Correlation is { } correlation)
        {
            AppendCorrelation(text, correlation);
        }

        return text.ToString();
    }

    private static void AppendFact(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name,-10}{ValueText.OneLine(value)}\n");
        }
    }

    private static void AppendDetection(StringBuilder text, Detection detection)
    {
        foreach (var condition in detection.Conditions)
        {
            text.Append('\n').Append("matches when ").Append(ConditionPrinter.Print(condition.Tree)).Append('\n');
            text.Append(LogicText.Of(condition.Logic));
        }
    }

    private static void AppendCorrelation(StringBuilder text, Correlation correlation)
    {
        AppendFact(text, "type", CorrelationJson.TypeName(correlation.Type));
        AppendFact(text, "rules", string.Join(", ", correlation.Rules.Select(rule => rule.Text)));
        AppendFact(text, "group by", correlation.GroupBy.IsEmpty ? null : string.Join(", ", correlation.GroupBy));
        AppendFact(text, "timespan", correlation.Timespan?.ToString());
        AppendFact(text, "field", correlation.Field);
        foreach (var bound in correlation.Bounds)
        {
            AppendFact(text, bound.Operator, bound.Number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
