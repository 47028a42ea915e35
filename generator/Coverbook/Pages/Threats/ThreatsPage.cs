using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Threats;

/// <summary>Makes the page of threats.</summary>
internal sealed class ThreatsPage(PageContext context, PublishedThreats threats)
{
    private readonly TechniqueRows techniques = new(context);

    /// <summary>What each of its pages lists.</summary>
    public ImmutableArray<ImmutableArray<ThreatEntry>> Parts { get; } = ThreatEntry.PartsOf(threats);

    /// <summary>The page with one of its parts, counted from 0.</summary>
    public ThreatsView Make(int part)
    {
        var which = CapabilitySentences.Part(part, Parts.Length);
        var sentence = ThreatSentences.Covered(threats, context.Config.Product.Name);
        var heading = ThreatSentences.Heading(threats.Name);
        return new ThreatsView
        {
            Site = context.Site,
            Route = RouteOf(part),
            Title = which is null ? heading : $"{heading}, {which}",
            Heading = heading,
            Description = which is null ? sentence : $"{English.Sentence(which)}. {sentence}",
            Trail = part == 0 ? [] : [new LinkView(heading, Route.Threats)],
            Sentence = sentence,
            Adversaries = [.. Parts[part].OfType<ThreatEntry.Threat>().Select(entry => AdversaryRows.Of(entry.Adversary))],
            Sections =
            [
                .. Parts[part].OfType<ThreatEntry.Use>()
                    .Select(entry => entry.Used)
                    .GroupBy(use => UseCounter.StandingOf(use.Technique))
                    .Select(group => UsedSections.Of(group.Key, threats.Totals, [.. group.Select(Row)])),
            ],
            Part = which is null ? null : $"{English.Sentence(which)}.",
            Previous = part == 0 ? null : RouteOf(part - 1),
            Next = part + 1 < Parts.Length ? RouteOf(part + 1) : null,
            Layer = context.Layers.Of(new LayerSubject.TheThreats(threats)),
        };
    }

    /// <summary>The address of one of its pages, counted from 0.</summary>
    public static Route RouteOf(int part) => part == 0 ? Route.Threats : Route.Continued(Route.Threats, part + 1);

    private UsedTechniqueView Row(PublishedThreatUse use) =>
        new(techniques.Of(use.Technique), [], ThreatSentences.By(use, threats.Adversaries.Length));
}
