using System.Globalization;
using System.Text;
using Coverbook.Dialects.Compiling;
using Coverbook.Sigma;

namespace Coverbook.Dialects.Spl;

/// <summary>
/// Correlations in Splunk's language: what the rules match, in order of time, counted over a window that moves with each event
/// (<c>streamstats</c>). Windows cut at fixed times would miss what lies across a cut.
/// </summary>
internal static class SplCorrelation
{
    /// <summary>Splunk keeps no more events of a moving window by default (limits.conf, <c>max_stream_window</c>).</summary>
    private const int LargestWindow = 10_000;

    private const string Counter = "matches";
    private const string RuleField = "sigma_rule";
    private const string ValueField = "sigma_value";

    /// <summary>The query, or why there is none.</summary>
    public static DialectResult Compile(CorrelationPlan plan, SplCompiler compiler)
    {
        var span = plan.Correlation.Span;
        if (plan.Least > LargestWindow)
        {
            return new DialectResult(QueryDialect.Spl, null, null, "Splunk keeps 10,000 events of a moving window", span);
        }

        var parts = plan.Parts.Select(part => (Part: part, Result: compiler.Compile(part.Rule, part.Logic, part.Schema))).ToList();
        if (parts.Select(pair => pair.Result).FirstOrDefault(result => result.Query is null) is { } refused)
        {
            return refused with { Span = span };
        }

        var text = new StringBuilder();
        if (parts is [var only])
        {
            AppendPart(text, plan, only.Part, only.Result.Query!, isAlone: true);
        }
        else
        {
            text.Append("| multisearch");
            foreach (var (part, result) in parts)
            {
                text.Append("\n    [search ");
                AppendPart(text, plan, part, result.Query!, isAlone: false);
                text.Append(']');
            }
        }

        text.Append(
            CultureInfo.InvariantCulture, $"\n| sort 0 _time\n| streamstats time_window={plan.Window} {Counted(plan.Kind)} AS {Counter}");
        text.Append(plan.GroupBy.IsEmpty ? "" : $" BY {string.Join(", ", plan.GroupBy.Select((_, index) => GroupName(plan, index)))}");
        text.Append(CultureInfo.InvariantCulture, $"\n| where {Counter}>={plan.Least}");
        var targets = parts.Select(pair => pair.Result.Target).Distinct(StringComparer.Ordinal).ToList();
        return new DialectResult(
            QueryDialect.Spl, targets.Contains(null) ? null : string.Join("; ", targets), text.ToString(), null, span);
    }

    /// <summary>A rule's query; its fields get the names that all parts share.</summary>
    private static void AppendPart(StringBuilder text, CorrelationPlan plan, CorrelationPart part, string query, bool isAlone)
    {
        var fields = SplCompiler.FieldsOf(part.Rule, part.Logic, part.Schema);
        text.Append(isAlone ? query : query.Replace("\n", " ", StringComparison.Ordinal));
        for (var index = 0; index < plan.GroupBy.Length; index++)
        {
            AppendName(GroupName(plan, index), fields(part.GroupFields[index]));
        }

        if (part.ValueField is { } value)
        {
            AppendName(ValueField, fields(value));
        }

        if (plan.Kind == CorrelationKind.Rules)
        {
            text.Append(isAlone ? "\n" : " ").Append(CultureInfo.InvariantCulture, $"| eval {RuleField}={SplText.Quote(part.Name)}");
        }

        void AppendName(string shared, string own) => text.Append(
            shared == own ? "" : $"{(isAlone ? "\n" : " ")}| eval {SplText.EvalName(shared)}={SplText.EvalName(own)}");
    }

    private static string GroupName(CorrelationPlan plan, int index) => SplText.SearchName(plan.GroupBy[index]);

    private static string Counted(CorrelationKind kind) => kind switch
    {
        CorrelationKind.Events => "count",
        CorrelationKind.Values => $"dc({ValueField})",
        _ => $"dc({RuleField})",
    };
}
