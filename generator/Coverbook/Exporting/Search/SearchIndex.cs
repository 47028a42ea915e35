using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Exporting.Search;

/// <summary>
/// What the site's search looks through: ids, names and other names, and nothing else of what has a page. The order of the kinds is that of
/// results which are equally good.
/// </summary>
internal sealed class SearchIndex(PublishedModel model, SiteSlugs slugs, IReadOnlySet<Route> planned)
{
    private const string Page = "/";

    /// <summary>The groups that have entries.</summary>
    public IEnumerable<SearchGroup> Groups() =>
        Techniques().Concat(Rules()).Append(Tactics()).Concat(Adversaries()).Concat(Defences()).Concat(Providers())
            .Append(Pages()).Append(Withdrawn()).Where(group => !group.Entries.IsEmpty);

    /// <summary>The ids that were revoked, each with its successor: techniques by id, then groups, software and campaigns by id.</summary>
    public IEnumerable<SearchFormer> Formers() => model.Withdrawn
        .Where(gone => gone.Successor is not null)
        .Select(gone => new SearchFormer(gone.Technique.Id.ToString(), gone.Successor!.Value.ToString()))
        .Concat(model.FormerAdversaries.Where(gone => gone.Successor is not null)
            .Select(gone => new SearchFormer(gone.Id.ToString(), gone.Successor!.Id.ToString())));

    private IEnumerable<SearchGroup> Techniques()
    {
        var former = model.Withdrawn.Where(gone => gone.Successor is not null)
            .ToLookup(gone => gone.Successor!.Value, gone => gone.Technique.Name);
        var all = model.Techniques.ToLookup(one => one.Technique.Id.IsSubTechnique);
        return [Group(SearchWords.Technique, all[false]), Group(SearchWords.SubTechnique, all[true])];

        SearchGroup Group(string kind, IEnumerable<PublishedTechnique> some) => new(kind, null, Route.Techniques.Path, Page,
        [
            .. some.Select(one => Entry(one.Technique.Id.ToString(), one.FullName, Route.Technique(one.Technique.Id)) with
            {
                Also = Others(former[one.Technique.Id], one.FullName, one.Technique.Name),
            }),
        ]);
    }

    /// <summary>The site's own library comes first.</summary>
    private IEnumerable<SearchGroup> Rules() => model.NamedRules
        .GroupBy(named => named.Library.Name, StringComparer.Ordinal)
        .OrderBy(library => !library.First().Library.IsOwn).ThenBy(library => library.Key, StringComparer.Ordinal)
        .Select(library => new SearchGroup(
            SearchWords.Rule,
            library.Key.Length == 0 ? null : library.Key,
            Route.Rules.Path,
            ".html",
            [.. library.Select(named => Entry("", named.Rule.Title, slugs.RouteOf(named)))]));

    private SearchGroup Tactics() => new(SearchWords.Tactic, null, Route.Tactics.Path, Page,
        [.. model.Tactics.Select(one => Entry(one.Tactic.Id.ToString(), one.Tactic.Name, Route.Tactic(one.Tactic.Id)))]);

    private IEnumerable<SearchGroup> Adversaries() => model.Adversaries
        .GroupBy(published => published.Adversary.Kind)
        .OrderBy(kind => kind.Key)
        .Select(kind => new SearchGroup(
            AdversarySentences.Kind(kind.Key), null, Route.ListOf(kind.First().Adversary.Id.Kind).Path, Page,
            [
                .. kind.Select(one => one.Adversary).Select(one => Entry(one.Id.ToString(), one.Name, Route.Adversary(one.Id)) with
                {
                    Also = Others(one.Aliases, one.Name),
                }),
            ]));

    private IEnumerable<SearchGroup> Defences() =>
    [
        new(SearchWords.Mitigation, null, Route.Mitigations.Path, Page,
        [
            .. model.Mitigations.Select(one => one.Mitigation)
                .Select(one => Entry(one.Id.ToString(), one.Name, Route.Mitigation(one.Id))),
        ]),
        new(SearchWords.DataComponent, null, Route.DataComponents.Path, Page,
        [
            .. model.Components.Select(one => one.Component)
                .Select(one => Entry(one.Id.ToString(), one.Name, Route.DataComponent(one.Id))),
        ]),
        new(SearchWords.LogSource, null, Route.LogSources.Path, Page,
        [
            .. model.LogSources.Select(one => Entry("", one.Source.Name, Route.LogSource(one.Source.Id)) with
            {
                Also = Others(one.Spellings.Select(spelling => spelling.Key), one.Source.Name),
            }),
        ]),
    ];

    /// <summary>Providers have pages where any of them has something to show.</summary>
    private IEnumerable<SearchGroup> Providers() => model.Sources.IsEmpty && model.Capabilities.IsEmpty
        ? []
        :
        [
            new(SearchWords.Provider, null, Route.Providers.Path, Page,
                [.. model.Providers.Select(one => Entry("", one.Provider.Name, slugs.RouteOf(one.Provider.Id)))]),
            .. model.Providers.SelectMany(provider => new ProviderEntries(provider, slugs).Groups()),
        ];

    private SearchGroup Pages()
    {
        var authored = model.Pages.Select(page => Entry("", page.Title, slugs.RouteOf(page))).ToArray();
        var taken = authored.Select(entry => entry.Address).ToHashSet(StringComparer.Ordinal);
        return new SearchGroup(SearchWords.Page, null, "", Page,
        [
            .. authored,
            .. SearchWords.Pages.Where(page => planned.Contains(page.Route) && taken.Add(page.Route.Path))
                .Select(page => Entry("", page.Text, page.Route)),
        ]);
    }

    /// <summary>What was withdrawn without a successor keeps its page.</summary>
    private SearchGroup Withdrawn() => new(SearchWords.Withdrawn, null, "", Page,
    [
        .. model.Withdrawn.Where(gone => gone.Successor is null).Select(gone => gone.Technique)
            .Select(one => Entry(one.Id.ToString(), one.Name, Route.Technique(one.Id))),
        .. model.FormerAdversaries.Select(gone => gone.Withdrawn).OfType<Attack.Adversary>()
            .Select(one => Entry(one.Id.ToString(), one.Name, Route.Adversary(one.Id))),
    ]);

    private static SearchEntry Entry(string id, string name, Route route) => new(id, name, route.Path);

    /// <summary>Each name once, whatever its case, and none that the entry has anyway.</summary>
    private static ImmutableArray<string> Others(IEnumerable<string> names, params string[] own) =>
        [.. names.Except(own, StringComparer.OrdinalIgnoreCase)];
}
