using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sigma;

/// <summary>The door to Sigma rules: finds and reads the configured rule files.</summary>
public static class RuleLoader
{
    /// <summary>
    /// All rules, in the order of their paths. Files are read in parallel; one bad file never stops the others. A file that
    /// several entries match belongs to the first.
    /// </summary>
    public static ImmutableArray<SigmaRule> Load(
        IReadOnlyList<RuleOptions> entries, RuleLibraryOptions? own, ISourceFiles files, DiagnosticBag bag, ParallelOptions parallel)
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
        var read = new ImmutableArray<SigmaRule>[work.Length];
        Parallel.For(0, work.Length, parallel, index =>
        {
            var (path, entry) = work[index];
            var file = RuleFileReader.Read(files, path, entry.Span, libraries[entry]);
            bag.AddRange(file.Diagnostics);
            read[index] = [.. file.Rules];
        });
        return [.. read.SelectMany(rules => rules)];
    }
}
