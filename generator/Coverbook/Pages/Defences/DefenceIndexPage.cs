using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Defences;

/// <summary>Makes the lists of mitigations, data components and log sources.</summary>
internal sealed class DefenceIndexPage(PageContext context)
{
    /// <summary>The list of mitigations.</summary>
    public DefenceIndexView Mitigations() => Make(
        Route.Mitigations,
        "Mitigations",
        DefenceSentences.Mitigations(context.Model),
        "Mitigation",
        [
            new DefenceGroupView("all", null,
            [
                .. context.Model.Mitigations.Select(one => Row(
                    one.Mitigation.Id.ToString(), one.Mitigation.Name, Route.Mitigation(one.Mitigation.Id), one.Totals, null, false)),
            ]),
        ]) with
    { HasIds = true };

    /// <summary>The list of data components.</summary>
    public DefenceIndexView Components() => Make(
        Route.DataComponents,
        "Data components",
        DefenceSentences.Components(context.Model),
        "Data component",
        [
            new DefenceGroupView("all", null,
            [
                .. context.Model.Components.Select(one => Row(
                    one.Component.Id.ToString(),
                    one.Component.Name,
                    Route.DataComponent(one.Component.Id),
                    one.Totals,
                    English.Sentence(English.Count(one.Rules.Length, "rule")),
                    !one.Rules.IsEmpty)),
            ]),
        ]) with
    { HasIds = true, HasReaders = true, See = See(!context.Model.LogSources.IsEmpty, "Log sources", Route.LogSources) };

    /// <summary>The list of log sources.</summary>
    public DefenceIndexView LogSources() => Make(
        Route.LogSources,
        "Log sources",
        DefenceSentences.LogSources(context.Model),
        "Log source",
        [
            .. context.Model.LogSources.GroupBy(source => source.Source.Group, StringComparer.Ordinal)
                .Select(group => new DefenceGroupView($"group-{Slug.Of(group.Key)}", group.Key, [.. group.Select(Row)])),
        ]) with
    { HasReaders = true, See = See(!context.Model.Components.IsEmpty, "Data components", Route.DataComponents) };

    private static LinkView? See(bool exists, string text, Route route) => exists ? new LinkView(text, route) : null;

    private static DefenceRowView Row(PublishedLogSource source) => Row(
        "", source.Source.Name, Route.LogSource(source.Source.Id), source.Totals, DefenceSentences.Readers(source), source.IsRead);

    private static DefenceRowView Row(string id, string name, Route route, UseTotals totals, string? readBy, bool isRead) => new(
        id,
        English.Label(name),
        route,
        totals.Techniques.InScope,
        totals.SubTechniques.InScope,
        totals.Techniques.Without + totals.SubTechniques.Without,
        readBy,
        isRead);

    private DefenceIndexView Make(
        Route route, string title, string sentence, string column, ImmutableArray<DefenceGroupView> groups) => new()
        {
            Site = context.Site,
            Route = route,
            Title = title,
            Description = sentence,
            Sentence = sentence,
            NameColumn = column,
            Groups = groups,
        };
}
