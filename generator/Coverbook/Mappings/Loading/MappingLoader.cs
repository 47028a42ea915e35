using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Loading;

/// <summary>The door to mappings: finds and reads the configured mapping files.</summary>
internal static class MappingLoader
{
    /// <summary>
    /// All sources and capabilities, in the order of their paths; files are read in parallel. Problems become diagnostics; what can be
    /// read is returned.
    /// </summary>
    public static LoadedMappings Load(
        ImmutableArray<Source<MappingOptions>> from, ISourceFiles files, DiagnosticBag bag, ParallelOptions parallel)
    {
        var downloads = from.ToDictionary<Source<MappingOptions>, object, LockedSource?>(
            source => source.Options, source => source.Locked, ReferenceEqualityComparer.Instance);
        var work = ConfiguredFiles.Find(files, from, InputKind.Mapping, bag);
        var read = new LoadedMappings[work.Count];
        Parallel.For(0, work.Count, parallel, index =>
        {
            var (path, entry) = work[index];
            var form = new MappingForm(MappingHints.Of(entry));
            var reading = files.Recall(path, form, () => ReadFile(path, entry.Span, form.Hints, files));
            bag.AddRange(reading.Diagnostics);
            read[index] = Placed(reading.Read, entry, downloads[entry]);
        });
        return new LoadedMappings([.. read.SelectMany(some => some.Sources)], [.. read.SelectMany(some => some.Capabilities)]);
    }

    /// <summary>What one file says, without a site; whether its providers are known is not asked.</summary>
    public static LoadedMappings Read(FilePath path, ISourceFiles files, DiagnosticBag bag) => Read(path, MappingHints.Alone, files, bag);

    /// <summary>The same, with what is known of the file beside.</summary>
    public static LoadedMappings Read(FilePath path, MappingHints hints, ISourceFiles files, DiagnosticBag bag)
    {
        var read = ReadFile(path, SourceSpan.Whole(path), hints, files);
        bag.AddRange(read.Diagnostics);
        return read.Read;
    }

    /// <summary>What was read, with what its entry in the configuration says of all files that it names.</summary>
    private static LoadedMappings Placed(LoadedMappings read, MappingOptions entry, LockedSource? download)
    {
        var placed = new Dictionary<CapabilityMapping, CapabilityMapping>(ReferenceEqualityComparer.Instance);
        foreach (var mapping in read.Capabilities.Select(capability => capability.Mapping))
        {
            placed.TryAdd(mapping, mapping with
            {
                Visibility = mapping.Visibility.Stricter(entry.Visibility),
                Download = download,
                ProviderSpan = mapping.ProviderSpan == default ? entry.ProviderSpan : mapping.ProviderSpan,
            });
        }

        return new LoadedMappings(
            [
                .. read.Sources.Select(source => source with
                {
                    Visibility = source.Visibility.Stricter(entry.Visibility),
                    Download = download,
                    ProviderSpan = source.ProviderSpan == default ? entry.ProviderSpan : source.ProviderSpan,
                }),
            ],
            [.. read.Capabilities.Select(capability => capability with { Mapping = placed[capability.Mapping] })]);
    }

    private static ReadMapping ReadFile(FilePath path, SourceSpan namedAt, MappingHints hints, ISourceFiles files)
    {
        var bag = new DiagnosticBag();
        var read = ReadFile(path, namedAt, hints, files, bag);
        return new ReadMapping(read, bag.ToSorted());
    }

    private static LoadedMappings ReadFile(FilePath path, SourceSpan namedAt, MappingHints hints, ISourceFiles files, DiagnosticBag bag) =>
        new MappingFile(path, hints, bag).Read(namedAt, files);
}

/// <summary>What one file says, and what reading it found.</summary>
internal sealed record ReadMapping(LoadedMappings Read, ImmutableArray<Diagnostic> Diagnostics);
