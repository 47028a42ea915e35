using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting.Importing;
using Coverbook.Mappings;
using Coverbook.Mappings.Formats;
using Coverbook.Mappings.Loading;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>What is known of a mapping file that is imported, beside what stands in it.</summary>
/// <param name="Format">One of <see cref="MappingImport.Formats"/>; <c>null</c> when it is to be recognised.</param>
/// <param name="Provider">The id of its provider, where it names none.</param>
/// <param name="Name">The name of its source, where it names none.</param>
/// <param name="ScoresAreConfidences">Whether the scores of layers and administration files are confidences.</param>
/// <param name="TakesMinimal">Whether minimal scores of capabilities become findings.</param>
public sealed record ImportRequest(string? Format, string? Provider, string? Name, bool ScoresAreConfidences, bool TakesMinimal);

/// <summary>A source in Coverbook's own format.</summary>
/// <param name="FileName">What its file may be called: no other of the same import has that name.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Text">The YAML.</param>
public sealed record ImportedMapping(string FileName, string Source, string Text);

/// <summary>What became of a file.</summary>
/// <param name="Mappings">Its sources; none while it has errors.</param>
/// <param name="LeftOut">Sentences on what could not be taken over.</param>
/// <param name="Diagnostics">All diagnostics, sorted.</param>
public sealed record ImportReport(
    ImmutableArray<ImportedMapping> Mappings, ImmutableArray<string> LeftOut, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// The door for <c>coverbook import</c>: a mapping file of any format, written anew in Coverbook's own. Read again, that gives the same
/// sources, findings, techniques and confidences.
/// </summary>
public static class MappingImport
{
    private const string ProviderUnstated = "CB3041";

    /// <summary>The words for formats.</summary>
    public static IReadOnlyCollection<string> Formats { get; } = [.. MappingFormats.ByWord.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a file and writes its sources.</summary>
    public static ImportReport Read(ISourceFiles files, FilePath file, ImportRequest request)
    {
        var bag = new DiagnosticBag();
        var read = MappingLoader.Read(file, HintsOf(request), files, bag);
        ImmutableArray<Diagnostic> found = [.. bag.ToSorted().Select(OnTheCommandLine)];
        if (found.Any(diagnostic => diagnostic.IsError))
        {
            return new ImportReport([], [], found);
        }

        var capabilities = read.Capabilities.Select(new CapabilityFindings(request.TakesMinimal).Of).ToImmutableArray();
        var names = new DistinctNames((name, number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
        ImmutableArray<ImportedMapping> mappings =
        [
            .. read.Sources.Select(source => ToMapping(source, CommentsOf(source, null), names)),
            .. capabilities.Where(one => !one.Source.Findings.IsEmpty).Select(
                one => ToMapping(one.Source, CommentsOf(one.Source, one), names)),
        ];
        return new ImportReport(mappings, [.. LeftOutOf(capabilities)], found);
    }

    private static MappingHints HintsOf(ImportRequest request) => new(
        request.Format is { } word ? MappingFormats.ByWord[word] : null,
        request.Provider,
        request.Name,
        request.ScoresAreConfidences ? ScoreMeaning.Confidence : ScoreMeaning.Score,
        ColumnOptions.None);

    /// <summary>What a site would say in its configuration is an option here.</summary>
    private static Diagnostic OnTheCommandLine(Diagnostic diagnostic) =>
        diagnostic.Code == ProviderUnstated ? diagnostic with { Cure = "Give the provider's id with --provider." } : diagnostic;

    private static ImportedMapping ToMapping(MappingSource source, IEnumerable<string> comments, DistinctNames names) =>
        new(names.Take(Slug.Of(source.Name).ToString()) + ".yaml", source.Name, NativeYaml.Of(source, comments));

    private static IEnumerable<string> CommentsOf(MappingSource source, ImportedCapability? capability)
    {
        yield return $"Made by 'coverbook import' from {source.File.Name}.";
        if (capability is null)
        {
            yield break;
        }

        yield return "Each finding is one score of CTID. Its word (significant, partial, minimal) stands in 'meta': it is no confidence, so none is given.";
        if (capability.Minimal > 0)
        {
            yield return $"Left out: {Count(capability.Minimal, "minimal score")}, as minimal never makes a technique covered.";
        }
    }

    private static IEnumerable<string> LeftOutOf(ImmutableArray<ImportedCapability> capabilities)
    {
        var (minimal, unclear) = (capabilities.Sum(one => one.Minimal), capabilities.Sum(one => one.Unclear));
        if (minimal > 0)
        {
            yield return $"left out {Count(minimal, "minimal score")}, as minimal never makes a technique covered; --minimal takes them, too.";
        }

        if (unclear > 0)
        {
            yield return $"left out {Count(unclear, "row")} of which nothing says whether they detect, protect or respond.";
        }

        if (capabilities.Count(one => one.Source.Findings.IsEmpty) is > 0 and var empty)
        {
            var which = Count(empty, "capability", "capabilities");
            yield return $"wrote no file for {which} of which nothing is left or that CTID maps to nothing.";
        }
    }

    private static string Count(int number, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : several ?? one + "s")}");
}
