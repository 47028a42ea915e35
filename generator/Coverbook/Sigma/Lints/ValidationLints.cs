using Coverbook.Diagnostics;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Lints;

/// <summary>Reports what keeps a rule from being validated.</summary>
internal static class ValidationLints
{
    /// <summary>What the validation of a rule found.</summary>
    public static void Check(SigmaRule rule, RuleValidation validation, DiagnosticBag bag)
    {
        foreach (var unknown in validation.Unknown)
        {
            bag.Add(
                DialectDiagnostics.FieldUnknown(
                    unknown.Span, unknown.Name, $"{validation.Schema!.Name} {validation.Schema.Version}", unknown.Meant));
        }

        if (rule.IsCorrelation)
        {
            CheckCorrelation(rule, validation, bag);
            return;
        }

        if (rule.Detection is not { IsSound: true })
        {
            return;
        }

        if (validation.Schema is null)
        {
            bag.Add(DialectDiagnostics.NotChecked(rule.Span, $"no schema is known for {Describe(rule.LogSource)}"));
        }
        else if (validation.NativeResult is not { } native)
        {
            bag.Add(DialectDiagnostics.NotChecked(rule.Span, $"no query language is known for the SIEM of {Describe(rule.LogSource)}"));
        }
        else if (native.Refusal is { } reason && validation.Unknown.IsEmpty)
        {
            var dialect = DialectNames.Of(native.Dialect);
            bag.Add(native.IsPlaceholder
                ? DialectDiagnostics.PlaceholderOpen(native.Span, dialect)
                : DialectDiagnostics.NotCompiled(native.Span, dialect, reason));
        }
        else if (native.Query is not null && native.Target is null)
        {
            bag.Add(DialectDiagnostics.NotChecked(
                rule.Span, $"nothing is known of where {DialectNames.Of(native.Dialect)} has {Describe(rule.LogSource)}"));
        }
    }

    /// <summary>A correlation whose rules stand in other files is compiled together with them, and not here.</summary>
    private static void CheckCorrelation(SigmaRule rule, RuleValidation validation, DiagnosticBag bag)
    {
        if (validation is { NativeResult: { Refusal: { } reason } native, Unknown.IsEmpty: true })
        {
            bag.Add(DialectDiagnostics.CorrelationNotCompiled(rule.Span, DialectNames.Of(native.Dialect), reason));
        }
        else if (validation.Native is null && validation.Results is [{ Refusal: { } why }, ..])
        {
            bag.Add(DialectDiagnostics.NotChecked(rule.Span, why));
        }
    }

    private static string Describe(LogSource logSource) =>
        Quote.Of(string.Join(' ', new[] { logSource.Product, logSource.Category, logSource.Service }.OfType<string>()));
}
