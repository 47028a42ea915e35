using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings;

/// <summary>The door to mappings: finds and reads the configured mapping files.</summary>
public static class MappingLoader
{
    /// <summary>All sources, in the order of their paths. Problems become diagnostics; what can be read is returned.</summary>
    public static ImmutableArray<MappingSource> Load(
        IReadOnlyList<MappingOptions> entries, ISourceFiles files, DiagnosticBag bag, CancellationToken cancellation)
    {
        var paths = new SortedDictionary<FilePath, MappingOptions>();
        foreach (var entry in entries)
        {
            var found = files.Find(entry.Path);
            if (found.Count == 0)
            {
                bag.Add(InputDiagnostics.NothingFound(InputKind.Mapping, entry.Span, entry.Path));
            }

            foreach (var path in found)
            {
                paths.TryAdd(path, entry);
            }
        }

        var sources = ImmutableArray.CreateBuilder<MappingSource>();
        foreach (var (path, entry) in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            sources.AddRange(ReadFile(path, entry.Span, files, bag).Select(source => source with { Visibility = source.Visibility.Stricter(entry.Visibility) }));
        }

        return sources.DrainToImmutable();
    }

    /// <summary>The sources of one file, without a site; whether their providers are known is not asked.</summary>
    public static ImmutableArray<MappingSource> Read(FilePath path, ISourceFiles files, DiagnosticBag bag) =>
        [.. ReadFile(path, SourceSpan.Whole(path), files, bag)];

    private static IEnumerable<MappingSource> ReadFile(FilePath path, SourceSpan namedAt, ISourceFiles files, DiagnosticBag bag)
    {
        if (path.Extension == ".csv")
        {
            return CsvMappingReader.Read(path, namedAt, files, bag);
        }

        var root = DataFile.ReadMap(files, path, namedAt, InputKind.Mapping, bag);
        return root is not null && new NativeMappingReader(path, bag).Read(root) is { } source ? [source] : [];
    }
}
