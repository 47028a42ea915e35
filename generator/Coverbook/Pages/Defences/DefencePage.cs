using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Defences;

/// <summary>Makes the page of a mitigation, a data component or a log source, or a further part of it.</summary>
internal sealed class DefencePage(PageContext context)
{
    private readonly TechniqueRows techniques = new(context);
    private readonly RuleRows rules = new(context);

    /// <summary>A mitigation's.</summary>
    public DefenceView Make(PublishedMitigation published, Part<PublishedUse> part)
    {
        var citations = new PageCitations(context.Addresses);
        var mitigation = published.Mitigation;
        var text = part.IsFirst ? citations.Text(mitigation.Text) : null;
        var rows = part.Rows.Select(use => new ServedRowView(techniques.Of(use.Technique), Joined(use.Texts, citations), null));
        var sentence = DefenceSentences.Mitigates(published.Totals);
        return Make(part, mitigation, "Mitigation", new LinkView("Mitigations", Route.Mitigations), sentence) with
        {
            Text = text,
            HowColumn = "How it helps",
            Techniques = [.. rows],
            Citations = citations.All,
        };
    }

    /// <summary>A data component's.</summary>
    public DefenceView Make(PublishedComponent published, Part<ServedTechnique> part)
    {
        var citations = new PageCitations(context.Addresses);
        var component = published.Component;
        return Make(
            part, component, "Data component", new LinkView("Data components", Route.DataComponents),
            DefenceSentences.Serves(published.Totals)) with
        {
            Text = part.IsFirst ? citations.Text(component.Text) : null,
            ReadBy = part.IsFirst ? DefenceSentences.ReadBy(published) : null,
            TiesHeading = "Log sources",
            Ties = part.IsFirst
                ? [.. published.LogSources.Select(one => new LinkView(English.Label(one.Name), Route.LogSource(one.Id)))]
                : [],
            Techniques = Rows(part.Rows),
            Citations = citations.All,
        };
    }

    /// <summary>A log source's.</summary>
    public DefenceView Make(PublishedLogSource published, Part<ServedTechnique> part)
    {
        var source = published.Source;
        var sentence = DefenceSentences.Serves(published.Totals);
        return new DefenceView
        {
            Site = context.Site,
            Route = part.Route,
            Title = part.Titled(source.Name),
            Description = sentence,
            Trail = [new LinkView("Log sources", Route.LogSources)],
            Eyebrow = $"Log source · {source.Group}",
            Heading = source.Name,
            Sentence = sentence,
            Facts = part.IsFirst ? Facts(published) : [],
            ReadBy = part.IsFirst ? DefenceSentences.ReadBy(published) : null,
            Readers = part.IsFirst
                ? [.. published.Readers.Select(reader => new LinkView(English.Label(reader.Source.Name), context.Slugs.RouteOf(reader)))]
                : [],
            Rules = part.IsFirst ? RulesOf(published.Rules) : null,
            MoreRules = part.IsFirst ? DefenceSentences.MoreRules(published.Rules.Length, DefenceParts.MostRules) : null,
            TiesHeading = "Data components",
            Ties = part.IsFirst
                ? [.. published.Components.Select(one => new LinkView(English.Label($"{one.Id} {one.Name}"), Route.DataComponent(one.Id)))]
                : [],
            HowColumn = "Events that analytics ask for",
            Techniques = Rows(part.Rows),
            Part = part.Words,
            Previous = part.Previous,
            Next = part.Next,
        };
    }

    private DefenceView Make<T>(Part<T> part, AttackObject of, string kind, LinkView list, string sentence) => new()
    {
        Site = context.Site,
        Route = part.Route,
        Title = part.Titled($"{of.Id} {of.Name}"),
        Description = sentence,
        Trail = [list],
        Eyebrow = $"MITRE ATT&CK · {kind}",
        Heading = $"{of.Id} {of.Name}",
        Sentence = sentence,
        Facts = part.IsFirst ? ObjectFacts.Of(of) : [],
        HowColumn = "Events that analytics ask for",
        Part = part.Words,
        Previous = part.Previous,
        Next = part.Next,
    };

    private static ImmutableArray<FactView> Facts(PublishedLogSource published) =>
    [
        new("Written by ATT&CK as", string.Join(", ", published.Spellings.Select(one => English.Label(one.Key)))),
        .. published.Source.Sigma.IsEmpty && published.Source.Events.Count == 0
            ? []
            : new[] { new FactView("Read by Sigma rules for", string.Join("; ", published.Source.AllSigma.Select(one => one.ToWords()))) },
        .. published.Source.Source is { } page ? new[] { new FactView("Documented at", page.Text, page.Text) } : [],
    ];

    private RuleListView? RulesOf(ImmutableArray<NamedRule> reading) => reading.IsEmpty
        ? null
        : rules.List(
            English.Sentence(English.Count(reading.Length, "rule")) + English.Verb(reading.Length, " read") + " it",
            null,
            [.. reading.OrderByDescending(rule => rule.Rule.Level).Take(DefenceParts.MostRules)]);

    private ImmutableArray<ServedRowView> Rows(ImmutableArray<ServedTechnique> served) =>
    [
        .. served.Select(one => new ServedRowView(
            techniques.Of(one.Technique), null, English.Shortened(string.Join("; ", one.Channels), DefenceParts.LongestEvents))),
    ];

    /// <summary>ATT&amp;CK may say several things of one pair; they are told one after the other.</summary>
    private static MarkdownText? Joined(ImmutableArray<CitedText> texts, PageCitations citations) => texts.Length == 1
        ? citations.Text(texts[0])
        : citations.Text(new CitedText(
            string.Join("\n\n", texts.Select(text => text.Markdown)), [.. texts.SelectMany(text => text.Citations)], texts[0].Span));
}
