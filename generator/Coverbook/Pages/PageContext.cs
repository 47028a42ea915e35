using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Files;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Sigma;

namespace Coverbook.Pages;

/// <summary>What all pages are made from: the model, the configuration and the addresses of rules.</summary>
internal sealed class PageContext
{
    private readonly FrozenDictionary<FilePath, RuleSlug> slugs;

    public PageContext(CoverageModel model, SiteConfig config)
    {
        (Model, Config) = (model, config);
        Sentences = new CoverageSentences(config);
        slugs = RuleSlugs.Assign(model.Rules);
        Site = MakeSite(model, config);
    }

    public CoverageModel Model { get; }

    public SiteConfig Config { get; }

    public CoverageSentences Sentences { get; }

    public SiteView Site { get; }

    public RuleSlug SlugOf(SigmaRule rule) => slugs[rule.File];

    public RuleRowView Row(SigmaRule rule) => new(
        rule.Title,
        Route.Rule(SlugOf(rule)),
        RuleSentences.Word(rule.Level),
        RuleSentences.Word(rule.Status),
        rule.LogSource.Platform ?? Wording.Missing);

    public static RelatedRowView Row(TechniqueCoverage coverage) => new(
        coverage.Technique.Id.ToString(),
        coverage.FullName,
        Route.Technique(coverage.Technique.Id),
        CoverageSentences.Counts(coverage));

    /// <summary>A place in an input; inputs outside the site's folder have no address in its repository.</summary>
    public PlaceView Place(SourceSpan span)
    {
        var text = $"{span.Path}:{span.Start.Line}";
        return Config.Site.Repository is { } repository && !span.Path.Value.StartsWith("..", StringComparison.Ordinal)
            ? new PlaceView(text, $"{repository.Text.TrimEnd('/')}/blob/{Config.Site.Branch}/{Uri.EscapeDataString(span.Path.Value).Replace("%2F", "/", StringComparison.Ordinal)}#L{span.Start.Line}")
            : new PlaceView(text, null);
    }

    private static SiteView MakeSite(CoverageModel model, SiteConfig config) => new()
    {
        Title = config.Site.Title,
        Description = config.Site.Description,
        Language = config.Site.Language,
        Product = config.Product.Name,
        ProductUrl = config.Product.Url,
        Library = config.RuleLibrary?.Name,
        AttackVersion = model.AttackVersion,
        Statements = [.. model.Techniques.SelectMany(technique => technique.Technique.Statements).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Refreshed = Wording.Date(model.Dates.Refreshed([])),
        Navigation = Navigation(model),
    };

    private static ImmutableArray<LinkView> Navigation(CoverageModel model) => model.Rules.IsEmpty
        ? [new LinkView("Techniques", Route.Techniques)]
        : [new LinkView("Techniques", Route.Techniques), new LinkView("Rules", Route.Rules)];
}
