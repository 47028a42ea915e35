using Coverbook.Diagnostics;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Lints;

/// <summary>Fields that repeat, or belong into, the log source.</summary>
internal static class LogSourceLints
{
    private const string Windows = "windows";
    private const string Sysmon = "sysmon";
    private const string ProviderField = "Provider_Name";

    /// <summary>Reports fields of Windows rules that the log source should say.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        var logSource = subject.Rule.LogSource;
        if (logSource.Product != Windows)
        {
            return;
        }

        foreach (var item in subject.Items)
        {
            if (logSource.Service == Sysmon && logSource.Category is null && item.Field == SysmonEvents.NumberField)
            {
                CheckNumbers(item, bag);
            }
            else if (SysmonEvents.HasCategory(logSource.Category))
            {
                CheckCategory(item, logSource.Category!, bag);
            }
        }
    }

    private static void CheckNumbers(DetectionItem item, DiagnosticBag bag)
    {
        foreach (var value in item.Values)
        {
            if (value is NumberValue { Number.Decimal: >= 0 and <= 255 and var number }
                && SysmonEvents.CategoryOf((int)number) is { } category)
            {
                bag.Add(RuleLintDiagnostics.CategoryExists(value.Span, category));
            }
        }
    }

    private static void CheckCategory(DetectionItem item, string category, DiagnosticBag bag)
    {
        switch (item.Field)
        {
            case SysmonEvents.NumberField:
                bag.Add(RuleLintDiagnostics.FieldImplied(item.Span, item.Field, category));
                break;
            case ProviderField:
                bag.Add(RuleLintDiagnostics.ProviderInCategory(item.Span, category));
                break;
        }
    }
}
