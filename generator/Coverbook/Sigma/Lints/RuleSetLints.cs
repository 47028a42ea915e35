using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;

namespace Coverbook.Sigma.Lints;

/// <summary>What can be wrong with rules only when they stand side by side.</summary>
internal static class RuleSetLints
{
    /// <summary>Reports ids and names that two rules share, references that lead nowhere, and correlations that watch themselves.</summary>
    public static void CheckReferences(IReadOnlyList<SigmaRule> rules, IReadOnlyList<RuleFilter> filters, DiagnosticBag bag)
    {
        var byReference = new Dictionary<string, SigmaRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules)
        {
            if (rule.Id is { } id && !byReference.TryAdd(id, rule))
            {
                bag.Add(CorrelationDiagnostics.IdTwice(rule.IdSpan, id, byReference[id].File.Value));
            }

            if (rule.Name is { } name && !byReference.TryAdd(name, rule))
            {
                bag.Add(CorrelationDiagnostics.NameTwice(rule.NameSpan, name, byReference[name].File.Value));
            }
        }

        var named = rules.SelectMany(rule => rule.Correlation?.Rules ?? []).Concat(filters.SelectMany(filter => filter.Rules));
        foreach (var reference in named.Where(reference => !byReference.ContainsKey(reference.Text) && reference.Text != "any"))
        {
            bag.Add(CorrelationDiagnostics.ReferenceUnknown(reference.Span, reference.Text));
        }

        CorrelationCycles.Report(rules, byReference, bag);
        foreach (var rule in rules.Where(rule => rule.Correlation is { Rules.Length: 1, Type: CorrelationType.Temporal or CorrelationType.TemporalOrdered }))
        {
            bag.Add(RuleLintDiagnostics.CorrelationOfOne(rule.Correlation!.Rules[0].Span));
        }
    }

    /// <summary>Reports titles and file names that two rules share.</summary>
    public static void CheckTitles(IReadOnlyList<SigmaRule> rules, DiagnosticBag bag)
    {
        var byTitle = new Dictionary<string, SigmaRule>(StringComparer.OrdinalIgnoreCase);
        var byFileName = new Dictionary<string, SigmaRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules)
        {
            if (!byTitle.TryAdd(rule.Title, rule))
            {
                bag.Add(RuleLintDiagnostics.TitleTwice(rule.TitleSpan, rule.Title, byTitle[rule.Title].File.Value));
            }

            if (!byFileName.TryAdd(rule.File.Name, rule) && byFileName[rule.File.Name].File != rule.File)
            {
                bag.Add(RuleLintDiagnostics.FileNameTwice(SourceSpan.Whole(rule.File), rule.File.Name, byFileName[rule.File.Name].File.Value));
            }
        }
    }
}
