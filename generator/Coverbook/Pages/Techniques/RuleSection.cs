using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the section on rules of a technique's page: one rule in full, then all the others.</summary>
internal sealed class RuleSection(PageContext context)
{
    private readonly RuleRows rows = new(context);

    public RulesView Make(PublishedTechnique coverage)
    {
        var all = coverage.Rules.ToImmutableArray();
        var example = all.OfType<NamedRule>().FirstOrDefault(rule => rule.IsWhole);
        var others = coverage.OwnRules.Where(rule => !ReferenceEquals(rule, example)).ToImmutableArray();
        var more = new LinkView(
            $"All {English.Count(all.Length, "rule")} tagged {coverage.Technique.Id}", Route.TechniqueRules(coverage.Technique.Id));
        var room = RuleRows.LongestOnTechniquePage;
        var ownList = others.IsEmpty
            ? null
            : Take(
                rows.List(
                    RuleSentences.OwnList(others[0].Library, others.Length, isRest: others.Length < coverage.OwnRules.Length),
                    null,
                    others,
                    room,
                    more),
                ref room);
        var libraries = ImmutableArray.CreateBuilder<RuleListView>();
        foreach (var library in coverage.OtherRules.GroupBy(rule => rule.Library.Name, StringComparer.Ordinal))
        {
            var rules = library.Where(rule => !ReferenceEquals(rule, example)).ToImmutableArray();
            if (rules.IsEmpty)
            {
                continue;
            }

            var home = rules[0].Library.Url is { } url ? new ExternalView(library.Key, url.Text) : null;
            var other = rules.Length < library.Count() ? "other " : "";
            var heading = $"{library.Key}: {English.Count(rules.Length, $"{other}rule")} tagged {coverage.Technique.Id}";
            libraries.Add(Take(rows.List(heading, home, rules, room, more), ref room));
        }

        return new RulesView
        {
            Heading = RuleSentences.Heading(context.Model.LibraryName),
            Sentence = RuleSentences.Ships(coverage, context.Model.LibraryName),
            Example = example is null ? null : Example(example, isOnly: all.Length == 1),
            Others = ownList,
            Libraries = libraries.DrainToImmutable(),
            Newer = [.. coverage.NewerRules.Select(Newer)],
        };
    }

    private static RuleListView Take(RuleListView list, ref int room)
    {
        room -= list.Rows.Length;
        return list;
    }

    private RuleListView Newer(PublishedNewerRules newer) =>
        rows.List(RuleSentences.MayApply(newer.Rules.Length, newer.Newer.ToString(), context.Model.AttackVersion), null, newer.Rules);

    private ExampleRuleView Example(NamedRule named, bool isOnly)
    {
        var rule = named.Rule;
        return new ExampleRuleView(
            isOnly ? rule.Title : $"Example: {rule.Title}",
            RuleSentences.Note(rule),
            RuleSentences.Caption(rule),
            rule.Author,
            new CodeText(rule.Source, rule.Tokens),
            context.Slugs.RouteOf(named),
            context.Slugs.SourceOf(named));
    }
}
