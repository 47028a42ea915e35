using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;
using Coverbook.Terms;

namespace Coverbook.Mappings;

/// <summary>The door to mappings: finds and reads the configured mapping files.</summary>
internal static class MappingLoader
{
    /// <summary>
    /// All sources, in the order of their paths; files are read in parallel. Problems become diagnostics; what can be read is returned.
    /// </summary>
    public static ImmutableArray<MappingSource> Load(
        ImmutableArray<Source<MappingOptions>> from, ISourceFiles files, DiagnosticBag bag, ParallelOptions parallel)
    {
        var downloads = from.ToDictionary<Source<MappingOptions>, object, LockedSource?>(
            source => source.Options, source => source.Locked, ReferenceEqualityComparer.Instance);
        var work = ConfiguredFiles.Find(files, from, InputKind.Mapping, bag);
        var sources = new ImmutableArray<MappingSource>[work.Count];
        Parallel.For(0, work.Count, parallel, index =>
        {
            var (path, entry) = work[index];
            var read = files.Recall(path, new MappingForm(), () => ReadFile(path, entry.Span, files));
            bag.AddRange(read.Diagnostics);
            sources[index] =
            [
                .. read.Sources.Select(
                    source => source with { Visibility = source.Visibility.Stricter(entry.Visibility), Download = downloads[entry] }),
            ];
        });
        return [.. sources.SelectMany(some => some)];
    }

    /// <summary>The sources of one file, without a site; whether their providers are known is not asked.</summary>
    public static ImmutableArray<MappingSource> Read(FilePath path, ISourceFiles files, DiagnosticBag bag)
    {
        var read = ReadFile(path, SourceSpan.Whole(path), files);
        bag.AddRange(read.Diagnostics);
        return read.Sources;
    }

    private static ReadMapping ReadFile(FilePath path, SourceSpan namedAt, ISourceFiles files)
    {
        var bag = new DiagnosticBag();
        var sources = ReadSources(path, namedAt, files, bag);
        return new ReadMapping(sources, bag.ToSorted());
    }

    private static ImmutableArray<MappingSource> ReadSources(FilePath path, SourceSpan namedAt, ISourceFiles files, DiagnosticBag bag)
    {
        if (path.Extension == ".csv")
        {
            return CsvMappingReader.Read(path, namedAt, files, bag);
        }

        var root = DataFile.ReadMap(files, path, namedAt, InputKind.Mapping, bag);
        return root is not null && new NativeMappingReader(path, bag).Read(root) is { } source ? [source] : [];
    }
}

/// <summary>The sources of one file, and what reading it found.</summary>
internal sealed record ReadMapping(ImmutableArray<MappingSource> Sources, ImmutableArray<Diagnostic> Diagnostics);
