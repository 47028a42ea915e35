using System.Globalization;
using System.Text;
using Coverbook.Dialects.Compiling;
using Coverbook.Sigma;

namespace Coverbook.Dialects.Kql;

/// <summary>
/// Correlations in Kusto's language: each match with those of its group that follow within the window. Windows cut at fixed times would
/// miss what lies across a cut, and <c>dcount</c> would only estimate.
/// </summary>
internal static class KqlCorrelation
{
    /// <summary>The query, or why there is none.</summary>
    public static DialectResult Compile(CorrelationPlan plan, KqlCompiler compiler)
    {
        var span = plan.Correlation.Span;
        var parts = new List<string>();
        var tables = new List<string>();
        foreach (var part in plan.Parts)
        {
            var result = compiler.Compile(part.Rule, part.Logic, part.Schema);
            if (result.Query is null)
            {
                return result with { Span = span };
            }

            if (Project(plan, part, KqlCompiler.SourceFor(part.Rule, part.Logic, part.Schema)!) is not { } projection)
            {
                return new DialectResult(
                    QueryDialect.Kql, result.Target, null, "a field that it groups or counts by is no column of the table", span);
            }

            parts.Add($"{result.Query}\n| project {projection}");
            tables.Add(result.Target!);
        }

        return new DialectResult(
            QueryDialect.Kql, string.Join(", ", tables.Distinct(StringComparer.Ordinal)), Print(plan, parts), null, span);
    }

    private static string Print(CorrelationPlan plan, List<string> parts)
    {
        var keys = Keys(plan);
        var (counted, carried) = plan.Kind switch
        {
            CorrelationKind.Events => ("count()", ""),
            CorrelationKind.Values => ("count_distinctif(NextValue, isnotempty(NextValue))", ", NextValue = MatchValue"),
            _ => ("count_distinct(NextRule)", ", NextRule = MatchRule"),
        };
        var matches = parts is [var only]
            ? Indent(only)
            : $"    union\n{string.Join(",\n", parts.Select(part => $"    (\n{Indent(part)}\n    )"))}";
        var text = new StringBuilder();
        text.Append("let Matches = materialize(\n").Append(matches).Append("\n    | serialize MatchId = row_number()\n);\n");
        text.Append("Matches\n");
        text.Append(
            CultureInfo.InvariantCulture, $"| join kind=inner (Matches | project {keys}, NextTime = MatchTime{carried}) on {keys}\n");
        text.Append(CultureInfo.InvariantCulture, $"| where NextTime between (MatchTime .. MatchTime + {plan.Window})\n");
        text.Append(CultureInfo.InvariantCulture, $"| summarize MatchCount = {counted} by MatchId, MatchTime, {keys}\n");
        return text.Append(CultureInfo.InvariantCulture, $"| where MatchCount >= {plan.Least}").ToString();
    }

    private static string Indent(string text) => $"    {text.Replace("\n", "\n    ", StringComparison.Ordinal)}";

    /// <summary>The columns that are needed of a match; <c>null</c> where the table lacks one.</summary>
    private static string? Project(CorrelationPlan plan, CorrelationPart part, KqlSource source)
    {
        var fields = new KqlFields(source, part.Schema);
        var columns =
            new List<string> { $"MatchTime = {(source.Table.Columns.ContainsKey("TimeGenerated") ? "TimeGenerated" : "Timestamp")}" };
        for (var index = 0; index < plan.GroupBy.Length; index++)
        {
            if (TextOf(fields.Find(part.GroupFields[index])) is not { } group)
            {
                return null;
            }

            columns.Add($"{GroupName(index)} = {group}");
        }

        if (plan.GroupBy.IsEmpty)
        {
            columns.Add($"{GroupName(0)} = \"\"");
        }

        if (part.ValueField is { } counted)
        {
            if (TextOf(fields.Find(counted)) is not { } value)
            {
                return null;
            }

            columns.Add($"MatchValue = {value}");
        }

        if (plan.Kind == CorrelationKind.Rules)
        {
            columns.Add($"MatchRule = {KqlText.Quote(part.Name)}");
        }

        return string.Join(", ", columns);
    }

    private static string Keys(CorrelationPlan plan) =>
        string.Join(", ", Enumerable.Range(0, Math.Max(1, plan.GroupBy.Length)).Select(GroupName));

    private static string GroupName(int index) => string.Create(CultureInfo.InvariantCulture, $"Group{index + 1}");

    private static string? TextOf(KqlOperand? operand) => operand switch
    {
        KqlOperand.Text text => text.Expression,
        KqlOperand.Inner inner => $"tostring({inner.Expression})",
        KqlOperand.Number number => $"tostring({number.Expression})",
        KqlOperand.Boolean boolean => $"tostring({boolean.Expression})",
        _ => null,
    };
}
