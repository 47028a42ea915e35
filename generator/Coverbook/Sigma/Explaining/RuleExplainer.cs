using System.Globalization;
using System.Text;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Explaining;

/// <summary>The door to a rule's logic in words: a tree that a person can read, lines separated by <c>\n</c>.</summary>
internal static class RuleExplainer
{
    /// <summary>All documents of a file, filters included, with a line of dashes between them; broken ones are left out.</summary>
    public static string Explain(RuleFile file) => string.Join("\n---\n\n", file.Documents.Select(Explain).Where(text => text.Length > 0));

    /// <summary>Title, log source and logic; for a correlation, what it counts and when it fires.</summary>
    public static string Explain(SigmaRule rule)
    {
        var text = new StringBuilder();
        AppendTitle(text, rule.Title, rule.Id);
        AppendFact(text, "status", rule.Status == RuleStatus.Unstated ? null : rule.Status.ToString().ToLowerInvariant());
        AppendFact(text, "level", rule.Level == RuleLevel.Unstated ? null : rule.Level.ToString().ToLowerInvariant());
        AppendLogSource(text, rule.LogSource);
        if (rule.Detection is { } detection)
        {
            AppendDetection(text, detection, "matches when");
        }
        else if (rule.Correlation is { } correlation)
        {
            AppendCorrelation(text, correlation);
        }

        return text.ToString();
    }

    private static string Explain(RuleDocument document)
    {
        if (document.Rule is { } rule)
        {
            return Explain(rule);
        }

        var text = new StringBuilder();
        if (document.Filter is { } filter)
        {
            AppendTitle(text, filter.Title, filter.Id);
            AppendLogSource(text, filter.LogSource);
            AppendFact(text, "filters", string.Join(", ", filter.Rules.Select(reference => reference.Text)));
            AppendDetection(text, filter.Detection, "keeps a match when");
        }

        return text.ToString();
    }

    private static void AppendTitle(StringBuilder text, string title, string? id)
    {
        text.Append(ValueText.OneLine(title)).Append('\n');
        AppendFact(text, "id", id);
    }

    private static void AppendLogSource(StringBuilder text, LogSource logSource)
    {
        AppendFact(text, "category", logSource.Category);
        AppendFact(text, "product", logSource.Product);
        AppendFact(text, "service", logSource.Service);
    }

    private static void AppendFact(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name,-10}{ValueText.OneLine(value)}\n");
        }
    }

    private static void AppendDetection(StringBuilder text, Detection detection, string lead)
    {
        foreach (var condition in detection.Conditions)
        {
            text.Append('\n').Append(lead).Append(' ').Append(ConditionPrinter.Print(condition.Tree)).Append('\n');
            text.Append(LogicText.Of(condition.Logic));
        }
    }

    private static void AppendCorrelation(StringBuilder text, Correlation correlation)
    {
        AppendFact(text, "type", CorrelationJson.TypeName(correlation.Type));
        AppendFact(text, "rules", string.Join(", ", correlation.Rules.Select(rule => rule.Text)));
        AppendFact(text, "group by", correlation.GroupBy.IsEmpty ? null : string.Join(", ", correlation.GroupBy));
        AppendFact(text, "timespan", correlation.Timespan?.ToString());
        AppendFact(text, "field", correlation.Fields.IsEmpty ? null : string.Join(", ", correlation.Fields));
        foreach (var bound in correlation.Bounds)
        {
            AppendFact(text, bound.Operator, bound.Number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
