using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Mappings;

/// <summary>The door to mappings: finds and reads the configured mapping files.</summary>
public static class MappingLoader
{
    /// <summary>All sources, in the order of their paths. Problems become diagnostics; what can be read is returned.</summary>
    public static ImmutableArray<MappingSource> Load(
        IReadOnlyList<MappingOptions> entries, ISourceFiles files, DiagnosticBag bag, CancellationToken cancellation)
    {
        var paths = new SortedDictionary<FilePath, SourceSpan>();
        foreach (var entry in entries)
        {
            var found = files.Find(entry.Path);
            if (found.Count == 0)
            {
                bag.Add(InputDiagnostics.NothingFound(InputKind.Mapping, entry.Span, entry.Path));
            }

            foreach (var path in found)
            {
                paths.TryAdd(path, entry.Span);
            }
        }

        var sources = ImmutableArray.CreateBuilder<MappingSource>();
        foreach (var (path, namedAt) in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (DataFile.ReadMap(files, path, namedAt, InputKind.Mapping, bag) is { } root
                && new NativeMappingReader(path, bag).Read(root) is { } source)
            {
                sources.Add(source);
            }
        }

        return sources.DrainToImmutable();
    }
}
