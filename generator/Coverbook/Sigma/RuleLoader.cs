using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Lints;

namespace Coverbook.Sigma;

/// <summary>The door to Sigma rules: finds and reads the configured rule files.</summary>
public static class RuleLoader
{
    /// <summary>
    /// All rules, in the order of their paths. Files are read in parallel; one bad file never stops the others. A file that
    /// several entries match belongs to the first. Lints run where <paramref name="withLints"/> asks for them, and on the site's own
    /// rules only: others are mended elsewhere.
    /// </summary>
    public static ImmutableArray<SigmaRule> Load(
        IReadOnlyList<RuleOptions> entries, RuleLibraryOptions? own, ISourceFiles files, DiagnosticBag bag, ParallelOptions parallel,
        bool withLints = false)
    {
        var libraries = entries.Distinct().ToDictionary(entry => entry, entry => RuleLibrary.Of(entry, own));
        var work = ConfiguredFiles.Find(files, entries, entry => (entry.Path, entry.Span), InputKind.Rule, bag).ToArray();
        var read = new ReadRules[work.Length];
        Parallel.For(0, work.Length, parallel, index =>
        {
            var (path, entry) = work[index];
            var circumstances = (libraries[entry], entry.Visibility, withLints);
            read[index] = files.Recall(path, circumstances, () => ReadFile(path, entry, libraries[entry], files, withLints));
            bag.AddRange(read[index].Diagnostics);
        });
        ImmutableArray<SigmaRule> rules = [.. read.SelectMany(part => part.Rules)];
        RuleSetLints.CheckReferences(rules, [.. read.SelectMany(part => part.Filters)], bag);
        if (withLints)
        {
            RuleSetLints.CheckTitles([.. rules.Where(rule => rule.Library.IsOwn)], bag);
        }

        return rules;
    }

    private static ReadRules ReadFile(FilePath path, RuleOptions entry, RuleLibrary library, ISourceFiles files, bool withLints)
    {
        var file = RuleFileReader.Read(files, path, entry.Span, library);
        return new ReadRules(
            [.. file.Rules.Select(rule => RuleVisibility.Apply(rule, entry.Visibility)).Where(rule => rule.Visibility != Visibility.None)],
            [.. file.Documents.Select(document => document.Filter).OfType<RuleFilter>()],
            withLints && library.IsOwn ? [.. file.Diagnostics, .. RuleLinter.Lint(file)] : file.Diagnostics);
    }

    /// <summary>What a site keeps of a rule file.</summary>
    private sealed record ReadRules(ImmutableArray<SigmaRule> Rules, ImmutableArray<RuleFilter> Filters, ImmutableArray<Diagnostic> Diagnostics);
}
