using System.Collections.Frozen;
using Coverbook.Attack;
using Coverbook.Attack.Reading;
using Coverbook.Authoring;
using Coverbook.Changes;
using Coverbook.Changes.History;
using Coverbook.Config;
using Coverbook.Coverage.Linking;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Dialects;
using Coverbook.Exporting;
using Coverbook.Files;
using Coverbook.Files.Keeping;
using Coverbook.Mappings;
using Coverbook.Mappings.Loading;
using Coverbook.Pages;
using Coverbook.Pages.Planning;
using Coverbook.Sigma;
using Coverbook.Sigma.Reading;
using Coverbook.Sources;
using Coverbook.Terms;

namespace Coverbook.Build.Reading;

/// <summary>The first half of the pipeline, up to the plan. It writes nothing, so the dev server and the tests use it too.</summary>
public sealed class SiteReader
{
    private readonly SiteInputs inputs;
    private readonly DiagnosticBag bag;
    private readonly CancellationToken cancellation;
    private readonly ParallelOptions parallel;

    /// <summary>Reads a site from its files, once.</summary>
    public SiteReader(ISourceFiles files, DiagnosticBag bag, CancellationToken cancellation)
        : this(new SiteInputs(files), bag, cancellation)
    {
    }

    internal SiteReader(SiteInputs inputs, DiagnosticBag bag, CancellationToken cancellation)
    {
        (this.inputs, this.bag, this.cancellation) = (inputs, bag, cancellation);
        parallel = new ParallelOptions { CancellationToken = cancellation };
    }

    /// <summary>The files for the site's theme.</summary>
    internal DigestingFiles ThemeFiles => inputs.Theme;

    /// <summary>Every file that was read, with the SHA-256 of what was read.</summary>
    internal IEnumerable<KeyValuePair<FilePath, byte[]>> Digests => inputs.All;

    /// <summary>Takes from kept readings what files need not be read for, and leaves there what is read.</summary>
    /// <param name="readings">Where readings are kept.</param>
    /// <param name="known">The SHA-256 of files as they stand now.</param>
    internal void KeepIn(KeptReadings readings, IReadOnlyDictionary<FilePath, byte[]> known) => inputs.KeepIn(readings, known);

    /// <summary>Reads the site; <c>null</c> when its configuration has errors.</summary>
    public ReadSite? Read(ReadOptions options) => ReadConfig() is { } config ? Read(config, options, new StageClock()) : null;

    /// <summary>Reads the configuration alone; <c>null</c> when it has errors.</summary>
    internal SiteConfig? ReadConfig() => ConfigLoader.Load(inputs.For("configuration"), bag);

    /// <summary>What the loaders make of the inputs, before it is joined.</summary>
    internal CoverageInputs ReadInputs(SiteConfig config) => Load(config, null).Inputs;

    internal ReadSite Read(SiteConfig config, ReadOptions options, StageClock clock)
    {
        var address = options.BaseUrl ?? config.Site.BaseUrl;
        var (loaded, history) = clock.Time("load", () => Load(config, options.Date));
        inputs.ForgetUnused();
        var model = clock.Time("link", () => CoverageLinker.Link(loaded, bag));
        var published = PublishedModel.Of(model);
        var changes = new ChangeLog(published, history);
        var plan = clock.Time("plan", () => Plan(published, changes, config, address));
        var policy = new SeverityPolicy(config.Diagnostics.ToFrozenDictionary(), options.Strict);
        return new ReadSite(config, address, policy, model, published, changes, plan);
    }

    /// <summary>The loaders never see each other, so they run side by side.</summary>
    private (CoverageInputs Inputs, SiteHistory History) Load(SiteConfig config, DateOnly? date)
    {
        var known = LockFile.Load(inputs.For("lock"), bag);
        var resolver = new SourceResolver(config, known ?? SourcesLock.Empty, inputs.For("lock"), bag);
        var sources = resolver.Resolve();
        AttackKnowledge? attack = null;
        AuthoredContent? content = null;
        var mappings = LoadedMappings.None;
        LoadedRules? rules = null;
        SiteHistory? history = null;
        var (attackFiles, mappingFiles) = (inputs.For("attack"), inputs.For("mappings"));
        var (ruleFiles, contentFiles, historyFiles) = (inputs.For("rules"), inputs.For("content"), inputs.For("history"));
        Parallel.Invoke(
            parallel,
            () => attack = AttackLoader.Load(sources.Attack, sources.Aliases, attackFiles, bag, cancellation),
            () => rules = RuleLoader.Load(sources.Rules, config.RuleLibrary, ruleFiles, RuleValidator.Instance, bag, parallel),
            () => mappings = MappingLoader.Load(sources.Mappings, mappingFiles, bag, parallel),
            () => content = ContentLoader.Load(contentFiles, bag),
            () => history = HistoryLoader.Load(historyFiles, bag, parallel));
        bag.AddRange(resolver.Used
            .Where(used => inputs.DigestOf(used.File) is { } read && Convert.ToHexStringLower(read) != used.Source.Sha256)
            .Select(used => LockDiagnostics.BytesDiffer(SourceSpan.Whole(used.File), used.Source.Name)));
        var loaded = new CoverageInputs(
            attack!, mappings.Sources, rules!, content!, config.Providers, config.Coverage, config.RuleLibrary, config.Site.Audience, date)
        {
            Capabilities = mappings.Capabilities,
            Threats = config.Threats,
            Faulty = FaultyKinds(),
            Verified = known?.Verified,
            Downloads = DaysOf(sources, config),
        };
        return (loaded, history!);
    }

    private static DownloadDays DaysOf(SiteSources sources, SiteConfig config) => new(
        sources.Attack.Min(source => source.Locked?.Checked),
        sources.Rules.Where(source => source.Locked is not null)
            .GroupBy(source => RuleLibrary.Of(source.Options, config.RuleLibrary).Name, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Min(source => source.Locked!.Checked), StringComparer.Ordinal));

    /// <summary>The kinds of input that something is missing of.</summary>
    private HashSet<InputKind> FaultyKinds()
    {
        var digits = bag.ToSorted().Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code[2]).ToHashSet();
        return [.. InputKind.All.Where(kind => digits.Contains(kind.Digit))];
    }

    private Plan Plan(PublishedModel published, ChangeLog changes, SiteConfig config, BaseUrl address)
    {
        var pages = SitePlanner.Plan(published, changes, config, bag);
        var facts = new BuildFacts(
            ToolVersion.Text, published.AttackVersion, published.Dates.Refreshed(), published.Dates.Verified, inputs.ToDigests());
        var files = SiteExporter.Plan(pages, published, changes, config, address, facts);
        return new Plan(pages.Pages, pages.Files.AddRange(files))
        {
            Slugs = pages.Slugs,
            Layers = pages.Layers,
            Pictures = pages.Pictures,
        };
    }
}
