using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Exporting.Layers;

/// <summary>Makes layers of the published model: the numbers are those that pages print.</summary>
internal sealed class LayerMaker(PublishedModel model, SiteConfig config, BaseUrl site)
{
    private readonly LayerWords words = new(model, config);

    /// <summary>The layer.</summary>
    public Layer Make(PlannedLayer planned)
    {
        var techniques = Techniques(planned.Subject)
            .Where(technique => SiteLayers.IsDrawn(technique, planned.Domain))
            .Select(technique => (Technique: technique, Shown: Shown(technique, planned.Subject)))
            .Where(pair => pair.Shown is not null)
            .ToArray();
        var ids = techniques.Where(pair => pair.Shown!.Score is not null || pair.Shown.Color is not null)
            .Select(pair => pair.Technique.Technique.Id)
            .ToHashSet();
        return new Layer
        {
            Name = words.Name(planned.Subject),
            Domain = planned.Domain,
            AttackVersion = words.WholeVersion(planned.Domain),
            Description = words.Description(planned.Subject, planned.Domain),
            MaxScore = planned.Subject is LayerSubject.TheRules
                ? Math.Max(1, techniques.Max(pair => pair.Shown!.Score ?? 0))
                : 1,
            Legend = words.Legend(planned.Subject),
            Techniques =
            [
                .. techniques.Select(pair => pair.Shown! with { IsOpen = pair.Technique.SubTechniques.Any(ids.Contains) }),
            ],
            OpensAnnotated = planned.Subject is LayerSubject.AnAdversary or LayerSubject.TheThreats,
            Metadata = words.Facts(planned.Subject, planned.Domain),
            Links = [Link(planned.Subject)],
        };
    }

    private IEnumerable<PublishedTechnique> Techniques(LayerSubject subject) => subject switch
    {
        LayerSubject.AnAdversary of => of.Adversary.Uses.Select(use => use.Technique),
        LayerSubject.TheThreats of => of.Threats.Uses.Select(use => use.Technique).OrderBy(technique => technique.Technique.Id),
        _ => model.Techniques,
    };

    private KeyValuePair<string, string> Link(LayerSubject subject) => subject switch
    {
        LayerSubject.AnAdversary { Adversary.Adversary: var of } =>
            KeyValuePair.Create(AdversarySentences.Label(of), Route.Adversary(of.Id).At(site)),
        LayerSubject.TheThreats { Threats: var of } => KeyValuePair.Create(ThreatSentences.Heading(of.Name), Route.Threats.At(site)),
        _ => KeyValuePair.Create(config.Site.Title, site.ToString()),
    };

    private LayerTechnique? Shown(PublishedTechnique technique, LayerSubject subject) => subject switch
    {
        LayerSubject.AProvider of => OfRows(
            technique, [.. technique.DetectRows.Where(row => row.Provider.Id == of.Provider.Provider.Id)]),
        LayerSubject.ASource of => OfRows(
            technique, [.. technique.Rows.Where(row => row.Source == of.Source && row.Function == of.Source.Source.Function)]),
        LayerSubject.AnAdversary or LayerSubject.TheThreats => OfUse(technique),
        LayerSubject.TheRules => OfRules(technique),
        LayerSubject.TheCapabilities => OfCapabilities(technique),
        _ => OfSite(technique),
    };

    /// <summary>Gaps say so, without a colour; what is out of scope and has nothing is greyed out.</summary>
    private LayerTechnique OfSite(PublishedTechnique technique)
    {
        return Linked(technique) with
        {
            Score = technique.Best?.Value,
            Color = technique.Status == CoverageStatus.Covered ? ColorOf(technique) : null,
            Comment = LayerWords.Comment(technique),
            IsEnabled = technique.Status != CoverageStatus.OutOfScope,
            Metadata = [.. technique.DetectRows.Select(LayerWords.Fact)],
        };
    }

    /// <summary>The colour of what is covered, in place of the gradient's.</summary>
    private static string? ColorOf(PublishedTechnique covered) => covered.Best is not null ? null
        : covered.Capabilities.IsCoveredByThemAlone ? LayerColors.Capability
        : LayerColors.Unscored;

    /// <summary>
    /// What somebody uses is coloured where it is a gap, too. There are as many of these layers as adversaries, so they say little of each
    /// technique: the rest stands on their pages.
    /// </summary>
    private static LayerTechnique OfUse(PublishedTechnique technique)
    {
        var standing = UseCounter.StandingOf(technique);
        return new LayerTechnique
        {
            Id = technique.Technique.Id,
            Score = standing == UseStanding.Direct ? technique.Best?.Value : null,
            Color = standing switch
            {
                UseStanding.Direct => ColorOf(technique),
                UseStanding.OnlyBelow => LayerColors.OnlyBelow,
                UseStanding.Without => LayerColors.Without,
                _ => null,
            },
            Comment = standing == UseStanding.Outside ? LayerWords.Outside : LayerWords.Comment(technique),
            IsEnabled = standing != UseStanding.Outside,
        };
    }

    private LayerTechnique? OfRows(PublishedTechnique technique, PublishedRow[] rows)
    {
        if (rows.Length == 0)
        {
            return null;
        }

        var best = rows.Max(row => row.Best);
        return Linked(technique) with
        {
            Score = best?.Value,
            Color = best is null ? LayerColors.Unscored : null,
            Comment = LayerWords.Comment(rows),
            Metadata = [.. rows.Select(LayerWords.Fact)],
        };
    }

    private LayerTechnique? OfRules(PublishedTechnique technique) => technique.RuleCount == 0
        ? null
        : Linked(technique) with
        {
            Score = technique.RuleCount,
            Comment = English.Count(technique.RuleCount, "rule") + ".",
            Metadata =
            [
                .. technique.Rules.CountBy(rule => rule.Library.Name, StringComparer.Ordinal)
                    .Select(library => KeyValuePair.Create(words.Library(library.Key), English.Count(library.Value, "rule"))),
            ],
        };

    /// <summary>CTID's words are no numbers: each has a colour, and there is no score.</summary>
    private LayerTechnique? OfCapabilities(PublishedTechnique technique)
    {
        var capabilities = technique.Capabilities;
        return capabilities.Count == 0
            ? null
            : Linked(technique) with
            {
                Color = capabilities.Named.Max(row => row.Best(MappingFunction.Detect)) switch
                {
                    ScoreValue.Significant => LayerColors.Significant,
                    ScoreValue.Partial => LayerColors.Partial,
                    ScoreValue.Minimal => LayerColors.Minimal,
                    _ => null,
                },
                Comment = CapabilitySentences.Of(capabilities, technique.Technique.Id.ToString()),
                Metadata = [.. capabilities.Named.Select(LayerWords.Fact)],
            };
    }

    private LayerTechnique Linked(PublishedTechnique technique) => new()
    {
        Id = technique.Technique.Id,
        Links = [KeyValuePair.Create($"{technique.Technique.Id} on this site", Route.Technique(technique.Technique.Id).At(site))],
    };
}
