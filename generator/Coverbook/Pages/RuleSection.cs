using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Sigma;

namespace Coverbook.Pages;

/// <summary>Makes the section on rules of a technique's page: one rule in full, then all the others.</summary>
internal sealed class RuleSection(PageContext context)
{
    /// <summary>A longer list continues on a page of its own, so that no technique page grows with its rules.</summary>
    public const int LongestList = 50;

    public RulesView Make(TechniqueCoverage coverage)
    {
        var own = coverage.OwnRules;
        var example = own.Concat(coverage.OtherRules).FirstOrDefault();
        var others = own.Where(rule => !ReferenceEquals(rule, example)).ToImmutableArray();
        var room = LongestList;
        var ownList = others.IsEmpty ? null : List(coverage, $"All other rules in {own[0].Library.Name}", null, others, ref room);
        var libraries = ImmutableArray.CreateBuilder<RuleListView>();
        foreach (var library in coverage.OtherRules.GroupBy(rule => rule.Library.Name, StringComparer.Ordinal))
        {
            var rules = library.ToImmutableArray();
            var home = rules[0].Library.Url is { } url ? new ExternalView(library.Key, url.Text) : null;
            libraries.Add(List(coverage, $"{library.Key}: {Wording.Count(rules.Length, "rule")} tagged {coverage.Technique.Id}", home, rules, ref room));
        }

        return new RulesView
        {
            Heading = RuleSentences.Heading(context.Model.LibraryName),
            Sentence = RuleSentences.Ships(coverage, context.Model.LibraryName),
            Example = example is null ? null : Example(example, isOnly: own.Length + coverage.OtherRules.Length == 1),
            Others = ownList,
            Libraries = libraries.DrainToImmutable(),
        };
    }

    /// <summary>Whether a technique has more rules than its page has room for.</summary>
    public static bool NeedsOwnPage(TechniqueCoverage coverage) => coverage.OwnRules.Length + coverage.OtherRules.Length > LongestList;

    private RuleListView List(TechniqueCoverage coverage, string heading, ExternalView? home, ImmutableArray<SigmaRule> rules, ref int room)
    {
        var shown = rules.Take(room).Select(context.Row).ToImmutableArray();
        room -= shown.Length;
        var all = coverage.OwnRules.Length + coverage.OtherRules.Length;
        var more = shown.Length < rules.Length
            ? new LinkView($"All {Wording.Count(all, "rule")} tagged {coverage.Technique.Id}", Route.TechniqueRules(coverage.Technique.Id))
            : null;
        return new RuleListView(heading, home, shown, more);
    }

    private ExampleRuleView Example(SigmaRule rule, bool isOnly)
    {
        var slug = context.SlugOf(rule);
        return new ExampleRuleView(
            isOnly ? rule.Title : $"Example: {rule.Title}",
            RuleSentences.Note(rule),
            RuleSentences.Caption(rule),
            rule.Author,
            new CodeText(rule.Source, rule.Tokens),
            Route.Rule(slug),
            Route.RuleSource(slug));
    }
}
