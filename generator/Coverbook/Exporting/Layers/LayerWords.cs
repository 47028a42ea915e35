using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Terms;

namespace Coverbook.Exporting.Layers;

/// <summary>What layers say in words.</summary>
internal sealed class LayerWords(PublishedModel model, SiteConfig config)
{
    /// <summary>What is said of a technique outside of the scope that somebody uses.</summary>
    public const string Outside = "Out of scope.";

    private const string ByCapability = "Covered by a capability alone";
    private const string Unscored = "Covered, no confidence stated";

    private readonly AdversarySentences adversaries = new(config.Product.Name);

    private string Product => config.Product.Name;

    /// <summary>The whole number of a domain's ATT&amp;CK version, by which the Navigator picks its data.</summary>
    public string WholeVersion(AttackDomain domain) => Version(domain).Split('.')[0];

    /// <summary>The name of a layer.</summary>
    public string Name(LayerSubject subject) => subject switch
    {
        LayerSubject.AProvider of => $"{Product}: {of.Provider.Provider.Name}",
        LayerSubject.ASource of => $"{Product}: {of.Source.Source.Name}",
        LayerSubject.TheRules => model.LibraryName is { } library && model.Totals.Rules.Others.IsEmpty
            ? $"{Product}: {library}"
            : $"{Product}: Sigma rules",
        LayerSubject.TheCapabilities => $"{Product}: capabilities",
        LayerSubject.TheThreats of => $"{Product}: {ThreatSentences.Heading(of.Threats.Name)}",
        LayerSubject.AnAdversary { Adversary.Adversary: var of } => $"{English.Label(of.Name)} ({of.Id}): coverage by {Product}",
        _ => $"{Product}: coverage",
    };

    /// <summary>What a layer shows, with the scope that its numbers are to be read in.</summary>
    public string Description(LayerSubject subject, AttackDomain domain) => subject switch
    {
        LayerSubject.AProvider of => $"What the sources of {of.Provider.Provider.Name} detect. {Scores}",
        LayerSubject.ASource of => $"What {of.Source.Source.Name} {Does(of.Source.Source.Function)}. {Scores}",
        LayerSubject.TheRules => "How many Sigma rules are tagged with a technique: that is the score.",
        LayerSubject.TheCapabilities =>
            "What capabilities of providers detect, in the words of CTID: significant, partial or minimal. These are no scores.",
        LayerSubject.TheThreats of => $"{ThreatSentences.Covered(of.Threats, Product)} {Scores}",
        LayerSubject.AnAdversary of => $"{Used(of.Adversary, domain)} {Scores}",
        _ => $"{Share(domain)} {Scores}",
    };

    private string Used(PublishedAdversary adversary, AttackDomain domain) => adversaries.Covered(
        UseCounter.Of(adversary.Uses.Select(use => use.Technique).Where(technique => SiteLayers.IsDrawn(technique, domain))),
        AdversarySentences.Uses(adversary.Adversary));

    private static string Scores => "The score is the best confidence of a finding.";

    private string Share(AttackDomain domain)
    {
        var totals = model.Totals.Domains.Single(one => one.Domain == domain).Techniques;
        return $"{English.Share(totals.Direct, totals.InScope, "technique")} direct evidence; ATT&CK {Version(domain)}, {Scope()}.";
    }

    private string Scope()
    {
        string[] platforms = [.. config.Coverage.Platforms.Select(platform => platform.Name)];
        return platforms.Length == 0 ? "all platforms" : English.Join(platforms);
    }

    private static string Does(MappingFunction function) => function switch
    {
        MappingFunction.Protect => "protects from",
        MappingFunction.Respond => "responds to",
        _ => "detects",
    };

    /// <summary>What colours mean.</summary>
    public ImmutableArray<LayerLegend> Legend(LayerSubject subject) => subject switch
    {
        LayerSubject.TheRules => [],
        LayerSubject.TheCapabilities =>
        [
            new("significant", LayerColors.Significant),
            new("partial", LayerColors.Partial),
            new("minimal, no coverage", LayerColors.Minimal),
        ],
        LayerSubject.TheSite when model.Totals.Capabilities > 0 =>
            [new(Unscored, LayerColors.Unscored), new(ByCapability, LayerColors.Capability)],
        LayerSubject.AnAdversary or LayerSubject.TheThreats =>
        [
            new("Used, without any evidence", LayerColors.Without),
            new("Evidence on sub-techniques only", LayerColors.OnlyBelow),
            new(Unscored, LayerColors.Unscored),
            .. model.Totals.Capabilities > 0 ? [new LayerLegend(ByCapability, LayerColors.Capability)] : Array.Empty<LayerLegend>(),
        ],
        _ => [new(Unscored, LayerColors.Unscored)],
    };

    /// <summary>
    /// Facts about a layer: one line for each source that it is made from, after those about the site. An adversary's has these alone.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> Facts(LayerSubject subject, AttackDomain domain) =>
    [
        new("Product", Product),
        new("ATT&CK", Version(domain)),
        .. English.Date(model.Dates.Refreshed()) is { } refreshed
            ? [new("Source data refreshed", refreshed)]
            : Array.Empty<KeyValuePair<string, string>>(),
        .. model.Providers.Where(_ => subject is not LayerSubject.AnAdversary)
            .SelectMany(provider => provider.Sources)
            .Select(source => KeyValuePair.Create(Source(source), Counts(source.Totals))),
    ];

    private static string Counts(SourceTotals totals) =>
        $"{English.Count(totals.Findings, "finding")}, {English.Count(totals.Techniques, "technique")}";

    /// <summary>What a technique has, in one line.</summary>
    public static string Comment(PublishedTechnique technique) => technique.Status switch
    {
        CoverageStatus.Gap => "Gap: in scope, with neither finding nor rule.",
        CoverageStatus.Accepted => "Accepted gap.",
        CoverageStatus.MayApply => "No finding and no rule; some for a newer id may apply.",
        CoverageStatus.OnlyBelow => "Only its sub-techniques are covered.",
        CoverageStatus.OutOfScope => "",
        _ => Counts(technique),
    };

    private static string Counts(PublishedTechnique technique)
    {
        var best = technique.Best is { } confidence ? $", best confidence {confidence}" : "";
        var capabilities = technique.Capabilities.Count == 0 ? "" : $" {English.Sentence(CapabilitySentences.Count(technique.Capabilities.Count))}.";
        return $"{English.Sentence(English.Count(technique.DetectionCount, "detection"))}{best}. {English.Sentence(English.Count(technique.RuleCount, "rule"))}.{capabilities}";
    }

    /// <summary>What some sources have for a technique, in one line.</summary>
    public static string Comment(PublishedRow[] rows)
    {
        var best = rows.Max(row => row.Best) is { } confidence ? $", best confidence {confidence}" : "";
        return $"{English.Count(rows.Sum(row => row.Count), "finding")}{best}.";
    }

    /// <summary>What a source has for a technique.</summary>
    public static KeyValuePair<string, string> Fact(PublishedRow row) => new(
        Source(row.Source),
        English.Count(row.Count, "finding") + (row.Average is { } average ? $", average confidence {average}" : ""));

    /// <summary>What a capability does about a technique.</summary>
    public static KeyValuePair<string, string> Fact(PublishedCapabilityRow row) => new(
        CapabilitySentences.Name(row.Capability),
        string.Join(", ", row.Scores.Select(Does).Distinct(StringComparer.Ordinal)));

    private static string Does(CapabilityScore score) => score.Value is null
        ? CapabilitySentences.Does(score)
        : $"{CapabilitySentences.Does(score)} {CapabilitySentences.Word(score.Value)}";

    /// <summary>How a library is called.</summary>
    public string Library(string name) => name.Length > 0 ? name : $"{Product}'s own";

    private static string Source(PublishedSource source) => $"{English.Label(source.Source.Name)} ({source.Provider.Name})";

    private string Version(AttackDomain domain) => model.Releases.First(release => release.Domain == domain).Version;
}
