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
        var rules = new SigmaRule?[work.Length];
        Parallel.For(0, work.Length, parallel, index =>
        {
            var (path, entry) = work[index];
            var fileBag = new DiagnosticBag();
            rules[index] = ReadFile(path, entry.Span, libraries[entry], files, fileBag);
            bag.AddRange(fileBag.ToSorted());
        });
        return [.. rules.OfType<SigmaRule>()];
    }

    private static SigmaRule? ReadFile(FilePath path, SourceSpan namedAt, RuleLibrary library, ISourceFiles files, DiagnosticBag bag)
    {
        var bytes = files.TryRead(path, out var failure);
        if (bytes is not null)
        {
            return new RuleReader(path, library, bag).Read(bytes);
        }

        bag.Add(InputDiagnostics.Unreadable(InputKind.Rule, namedAt, path.Value, failure!));
        return null;
    }
}
