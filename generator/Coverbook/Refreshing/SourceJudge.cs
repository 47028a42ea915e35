using Coverbook.Attack.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;
using Coverbook.Mappings.Loading;
using Coverbook.Sigma;
using Coverbook.Sigma.Reading;
using Coverbook.Sources;

namespace Coverbook.Refreshing;

/// <summary>
/// Whether what was downloaded is what the configuration takes it for: the very loaders of a build read it, before it takes the place of
/// what was there.
/// </summary>
internal sealed class SourceJudge(SiteConfig config, ISourceFiles files, CancellationToken cancellation)
{
    /// <summary>The source with its version and the number of its items; what is wrong with it is in the bag.</summary>
    public LockedSource Judge(WantedSource wanted, LockedSource source, DiagnosticBag bag) => wanted.Kind switch
    {
        DownloadKind.Attack => JudgeBundle(wanted, source, bag),
        DownloadKind.Mapping => source with { Items = Mapping(wanted, source, bag) },
        _ => source with { Items = Rules(wanted, source, bag) },
    };

    private LockedSource JudgeBundle(WantedSource wanted, LockedSource source, DiagnosticBag bag)
    {
        var entry = wanted.Release ?? config.Attack.First(reads => reads.Source == wanted.Name);
        var knowledge = AttackLoader.Load(
            [new Source<AttackOptions>(entry with { Newer = false }, SourceStore.FileOf(source, wanted.Kind).Value, wanted.NamedAt)],
            null,
            files,
            bag,
            cancellation);
        return source with
        {
            Version = knowledge.Version is { Length: > 0 } version ? version : source.Version,
            Items = knowledge.Techniques.Count(technique => technique.IsActive),
        };
    }

    /// <summary>Findings, and what capabilities do about techniques: a file holds one or the other.</summary>
    private int Mapping(WantedSource wanted, LockedSource source, DiagnosticBag bag)
    {
        var entry = config.Mappings.FirstOrDefault(reads => reads.Source == wanted.Name);
        var hints = entry is null ? MappingHints.None : MappingHints.Of(entry);
        var read = MappingLoader.Read(SourceStore.FileOf(source, DownloadKind.Mapping), hints, files, bag);
        return read.Sources.Sum(mapped => mapped.Findings.Length) + read.Capabilities.Sum(capability => capability.Scores.Length);
    }

    private int Rules(WantedSource wanted, LockedSource source, DiagnosticBag bag)
    {
        var read = config.Rules.Where(entry => entry.Source == wanted.Name)
            .Select(entry => new Source<RuleOptions>(entry, $"{SourceStore.FolderOf(source)}/{entry.Path}", entry.Span));
        return RuleLoader.Load(
            [.. read], config.RuleLibrary, files, new NoValidator(), bag,
            new ParallelOptions { CancellationToken = cancellation }).Rules.Length;
    }
}
