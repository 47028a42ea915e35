using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Adversaries;

/// <summary>Makes the page of a group, a piece of software or a campaign.</summary>
internal sealed class AdversaryPage(PageContext context)
{
    private const int LongestAliases = 2_000;

    private readonly AdversarySentences sentences = new(context.Config.Product.Name);
    private readonly TechniqueRows techniques = new(context);

    /// <summary>The page with one of its parts, counted from 0.</summary>
    public AdversaryView Make(PublishedAdversary published, ImmutableArray<ImmutableArray<AdversaryEntry>> parts, int part)
    {
        var adversary = published.Adversary;
        var citations = new PageCitations(context.Addresses);
        var which = CapabilitySentences.Part(part, parts.Length);
        var sentence = sentences.Covered(published.Totals, AdversarySentences.Uses(adversary));
        var heading = $"{adversary.Id} {adversary.Name}";
        return new AdversaryView
        {
            Site = context.Site,
            Route = RouteOf(adversary, part),
            Title = which is null ? heading : $"{heading}, {which}",
            Heading = heading,
            Description = which is null ? sentence : $"{English.Sentence(which)}. {sentence}",
            Trail = [new LinkView(AdversarySentences.ListName(adversary.Id.Kind), Route.ListOf(adversary.Id.Kind))],
            Eyebrow = $"MITRE ATT&CK · {AdversarySentences.Kind(adversary.Kind)}",
            Aliases = part == 0 ? AdversarySentences.Aliases(adversary, LongestAliases) : null,
            Sentence = sentence,
            OwnOnly = OwnOnly(published),
            Text = part == 0 ? citations.Text(adversary.Text) : null,
            Facts = part == 0 ? [.. Facts(adversary)] : [],
            Sections = Sections(published, parts, part, citations),
            Ties = Ties(adversary, parts[part], citations),
            Part = which is null ? null : $"{English.Sentence(which)}.",
            Previous = part == 0 ? null : RouteOf(adversary, part - 1),
            Next = part + 1 < parts.Length ? RouteOf(adversary, part + 1) : null,
            Citations = citations.All,
            Layer = context.Layers.Of(new LayerSubject.AnAdversary(published)),
            AttackUrl = AttackSite.Page(adversary.Id)!,
        };
    }

    /// <summary>The address of one of its pages, counted from 0.</summary>
    public static Route RouteOf(Adversary adversary, int part) =>
        part == 0 ? Route.Adversary(adversary.Id) : Route.Continued(Route.Adversary(adversary.Id), part + 1);

    private static string? OwnOnly(PublishedAdversary published) => published.Adversary.Id.Kind == Terms.AttackIdKind.Software
        ? null
        : AdversarySentences.OwnOnly(
            !published.Software.IsEmpty,
            published.Attributions.Any(tie => tie.Other.Kind == AdversaryKind.Campaign));

    private static IEnumerable<FactView> Facts(Adversary adversary)
    {
        FactView?[] facts =
        [
            Fact("Platforms", English.Join(adversary.Platforms)),
            Fact("First seen", English.Date(adversary.FirstSeen)),
            Fact("Last seen", English.Date(adversary.LastSeen)),
            Fact("Version", adversary.Version),
            Fact("Created", English.Date(adversary.Created)),
            Fact("Modified", English.Date(adversary.Modified)),
            Fact("Contributors", English.Shortened(string.Join("; ", adversary.Contributors), LongestAliases)),
        ];
        return facts.OfType<FactView>();
    }

    private static FactView? Fact(string name, string? value) => string.IsNullOrEmpty(value) ? null : new FactView(name, value);

    private ImmutableArray<UsedSectionView> Sections(
        PublishedAdversary published, ImmutableArray<ImmutableArray<AdversaryEntry>> parts, int part, PageCitations citations) =>
    [
        .. parts[part].OfType<AdversaryEntry.Use>()
            .GroupBy(use => use.Standing)
            .Select(group => UsedSections.Of(
                group.Key,
                published.Totals,
                [.. group.Select(use => new UsedTechniqueView(techniques.Of(use.Used.Technique), Texts(use, citations), null))])),
    ];

    private static ImmutableArray<MarkdownText> Texts(AdversaryEntry.Use use, PageCitations citations) =>
        [.. use.Texts.Select(citations.Text).OfType<MarkdownText>()];

    private static ImmutableArray<TieSectionView> Ties(
        Adversary adversary, ImmutableArray<AdversaryEntry> entries, PageCitations citations)
    {
        TieSectionView[] sections =
        [
            new(
                "software",
                AdversarySentences.Software(adversary),
                [.. entries.OfType<AdversaryEntry.Software>().Select(entry => Tie(entry.Tie, citations))]),
            new(
                "attributions",
                AdversarySentences.Attributions(adversary),
                [.. entries.OfType<AdversaryEntry.Attribution>().Select(entry => Tie(entry.Tie, citations))]),
        ];
        return [.. sections.Where(section => !section.Rows.IsEmpty)];
    }

    private static TieView Tie(PublishedTie tie, PageCitations citations) => new(
        tie.Other.Id.ToString(),
        English.Label(tie.Other.Name),
        AdversarySentences.Kind(tie.Other.Kind),
        Route.Adversary(tie.Other.Id),
        citations.Text(tie.Text));
}
