using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>Makes the pages of a list of rules.</summary>
internal sealed class RuleIndexPage(PageContext context)
{
    private readonly bool hasLibraries = RuleListSentences.Libraries(context.Model).Length > 1;

    /// <summary>All rules of one technique, by product.</summary>
    public static RuleList ListOf(PublishedTechnique coverage)
    {
        var id = coverage.Technique.Id;
        var title = $"Rules tagged {id} {coverage.FullName}";
        var products = ProductPublisher.Publish([.. coverage.Rules]);
        var anchors = RuleDivision.SlugsOf(products.Select(product => product.Name), RuleListSentences.NoProduct);
        var sections = products.Select(product => new RuleSection(
            RuleListSentences.Name(product), $"platform-{anchors[product.Name ?? ""]}", product.Rules));
        return new RuleList(
            Route.TechniqueRules(id),
            title,
            RuleListSentences.Of(coverage),
            "Product",
            RuleLine.Divide(sections, default, coverage.Rules.Select(rule => rule.Library.Name).MaxBy(name => name.Length)),
            [
                new LinkView("Techniques", Route.Techniques),
                new LinkView(English.Label($"{id} {coverage.FullName}"), Route.Technique(id)),
            ]);
    }

    /// <summary>One of the pages of a list, counted from 0.</summary>
    public RuleIndexView Make(RuleList list, int index)
    {
        var part = list.Part(index);
        var areMarked = !context.Model.Rules.All(rule => rule.IsValidated);
        return new RuleIndexView
        {
            Site = context.Site,
            Route = part.Route,
            Title = part.Titled(list.Title),
            Description = part.IsFirst ? list.Sentence : $"{part.Words} {list.Sentence}",
            Trail = part.IsFirst ? list.Trail : [.. list.Trail, new LinkView(list.Heading ?? list.Title, list.Route)],
            Heading = list.Heading ?? list.Title,
            Sentence = list.Sentence,
            GroupedBy = list.GroupedBy,
            Groups = [.. RuleLine.BySection(part.Rows).Select(group => Group(group.Section, group.Lines, areMarked))],
            HasLibraries = hasLibraries,
            Filter = new FilterView("rule", list.Parts.Sum(lines => lines.Count(line => line.Rule is not null))),
            Paging = Paging.Of(part, Name),
            Unread = part.IsFirst && list.Route == Route.Rules ? UnreadRules.Of(context) : null,
        };
    }

    private static string Name(ImmutableArray<RuleLine> lines)
    {
        var titles = lines.Select(line => line.Rule?.Rule.Title).OfType<string>().ToArray();
        return titles.Length == 0 ? English.Missing : RuleListSentences.Between(titles[0], titles[^1]);
    }

    private RuleGroupView Group(RuleSection section, ImmutableArray<RuleLine> lines, bool areMarked) => new(
        section.Name,
        section.Anchor,
        English.Count(section.Rules.Length, "rule"),
        [.. lines.Select(line => line.Rule).OfType<NamedRule>().Select(rule => Entry(rule, areMarked))],
        lines[^1].Rule is null ? RuleSentences.Hidden(section.Hidden) : null);

    private RuleEntryView Entry(NamedRule named, bool isMarked)
    {
        var (rule, techniques) = (named.Rule, named.Techniques);
        var status = RuleSentences.Standing(named);
        return new RuleEntryView(
            English.Label(rule.Title),
            context.Slugs.RouteOf(named),
            Excerpt.Of(rule.Description, RuleListSentences.LongestAbout),
            RuleSentences.Word(rule.Level),
            isMarked ? $"{status}, {CheckSentences.Standing(named)}" : status,
            [.. techniques.Take(RuleListSentences.MostTechniques).Select(id => new LinkView(id.ToString(), Route.Technique(id)))],
            RuleListSentences.More(techniques.Length - RuleListSentences.MostTechniques),
            hasLibraries ? RuleListSentences.Library(rule.Library.Name) : null);
    }
}
