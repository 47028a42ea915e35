using System.Collections.Immutable;
using Coverbook.Config;
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
        var found = new SortedDictionary<FilePath, RuleOptions>();
        foreach (var entry in entries)
        {
            var paths = files.Find(entry.Path);
            if (paths.Count == 0)
            {
                bag.Add(InputDiagnostics.NothingFound(InputKind.Rule, entry.Span, entry.Path));
            }

            foreach (var path in paths)
            {
                found.TryAdd(path, entry);
            }
        }

        var libraries = entries.Distinct().ToDictionary(entry => entry, entry => RuleLibrary.Of(entry, own));
        var work = found.ToArray();
        var read = new (ImmutableArray<SigmaRule> Rules, ImmutableArray<RuleFilter> Filters)[work.Length];
        Parallel.For(0, work.Length, parallel, index =>
        {
            var (path, entry) = work[index];
            var library = libraries[entry];
            var file = RuleFileReader.Read(files, path, entry.Span, library);
            bag.AddRange(file.Diagnostics);
            if (withLints && library.IsOwn)
            {
                bag.AddRange(RuleLinter.Lint(file));
            }

            read[index] = ([.. file.Rules.Select(rule => RuleVisibility.Apply(rule, entry.Visibility)).Where(rule => rule.Visibility != Visibility.None)], [.. file.Documents.Select(document => document.Filter).OfType<RuleFilter>()]);
        });
        ImmutableArray<SigmaRule> rules = [.. read.SelectMany(part => part.Rules)];
        RuleSetLints.CheckReferences(rules, [.. read.SelectMany(part => part.Filters)], bag);
        if (withLints)
        {
            RuleSetLints.CheckTitles([.. rules.Where(rule => rule.Library.IsOwn)], bag);
        }

        return rules;
    }
}
