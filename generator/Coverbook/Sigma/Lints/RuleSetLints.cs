using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;

namespace Coverbook.Sigma.Lints;

/// <summary>What can be wrong with rules only when they stand side by side.</summary>
internal static class RuleSetLints
{
    /// <summary>Reports ids and names that two rules share, references that lead nowhere, and correlations that watch themselves.</summary>
    public static void CheckReferences(IReadOnlyList<RuleFacts> documents, DiagnosticBag bag)
    {
        var byReference = new Dictionary<string, RuleFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in documents.Where(document => document.Title is not null))
        {
            // Rules that share a head share the id's place, too; the head is what is wrong with them.
            if (rule.Id is { } id && !byReference.TryAdd(id, rule) && byReference[id].IdSpan != rule.IdSpan)
            {
                bag.Add(CorrelationDiagnostics.IdTwice(rule.IdSpan, id, byReference[id].File.Value));
            }

            if (rule.Name is { } name && !byReference.TryAdd(name, rule) && byReference[name].NameSpan != rule.NameSpan)
            {
                bag.Add(CorrelationDiagnostics.NameTwice(rule.NameSpan, name, byReference[name].File.Value));
            }
        }

        CheckNamed(documents, byReference, bag);
        CorrelationCycles.Report(documents, byReference, bag);
        foreach (var rule in documents.Where(
                rule => rule is { References.Length: 1, Correlation: CorrelationType.Temporal or CorrelationType.TemporalOrdered }))
        {
            bag.Add(RuleLintDiagnostics.CorrelationOfOne(rule.References[0].Span));
        }
    }

    /// <summary>Reports titles and file names that two rules share.</summary>
    public static void CheckTitles(IEnumerable<RuleFacts> documents, DiagnosticBag bag)
    {
        var byTitle = new Dictionary<string, RuleFacts>(StringComparer.OrdinalIgnoreCase);
        var byFileName = new Dictionary<string, RuleFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in documents.Where(document => document.Title is not null))
        {
            if (!byTitle.TryAdd(rule.Title!, rule) && byTitle[rule.Title!].TitleSpan != rule.TitleSpan)
            {
                bag.Add(RuleLintDiagnostics.TitleTwice(rule.TitleSpan, rule.Title!, byTitle[rule.Title!].File.Value));
            }

            if (!byFileName.TryAdd(rule.File.Name, rule) && byFileName[rule.File.Name].File != rule.File)
            {
                bag.Add(
                    RuleLintDiagnostics.FileNameTwice(SourceSpan.Whole(rule.File), rule.File.Name, byFileName[rule.File.Name].File.Value));
            }
        }
    }

    /// <summary>A rule that is there and broken is not missing: what is wrong with it is said where it stands.</summary>
    private static void CheckNamed(IReadOnlyList<RuleFacts> documents, Dictionary<string, RuleFacts> byReference, DiagnosticBag bag)
    {
        var unread = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents.Where(document => document.Title is null))
        {
            unread.UnionWith(new[] { document.Id, document.Name }.OfType<string>());
        }

        foreach (var reference in documents.SelectMany(document => document.References))
        {
            if (reference.Text != ReferenceReader.Any && !byReference.ContainsKey(reference.Text) && !unread.Contains(reference.Text))
            {
                bag.Add(CorrelationDiagnostics.ReferenceUnknown(reference.Span, reference.Text));
            }
        }
    }
}
