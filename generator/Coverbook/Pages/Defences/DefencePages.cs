using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Defences;

/// <summary>
/// The lists of mitigations, data components and log sources, and a page for each of them. A site whose bundles have none of a kind has no
/// pages for it.
/// </summary>
internal sealed class DefencePages(PageContext context)
{
    private readonly DefenceIndexPage indexes = new(context);
    private readonly DefencePage pages = new(context);

    /// <summary>The pages, kind by kind.</summary>
    public IEnumerable<PlannedPage> Plan() => [.. Mitigations(), .. Components(), .. LogSources()];

    private IEnumerable<PlannedPage> Mitigations()
    {
        if (context.Model.Mitigations.IsEmpty)
        {
            yield break;
        }

        yield return new PlannedPage(Route.Mitigations, "defences", indexes.Mitigations);
        foreach (var mitigation in context.Model.Mitigations)
        {
            var parts = DefenceParts.Of(mitigation);
            foreach (var page in Pages(
                Route.Mitigation(mitigation.Mitigation.Id),
                parts,
                part => pages.Make(mitigation, part),
                mitigation.Mitigation.Span))
            {
                yield return page;
            }
        }
    }

    private IEnumerable<PlannedPage> Components()
    {
        if (context.Model.Components.IsEmpty)
        {
            yield break;
        }

        yield return new PlannedPage(Route.DataComponents, "defences", indexes.Components);
        foreach (var component in context.Model.Components)
        {
            var parts = DefenceParts.Of(component.Techniques);
            foreach (var page in Pages(
                Route.DataComponent(component.Component.Id),
                parts,
                part => pages.Make(component, part),
                component.Component.Span))
            {
                yield return page;
            }
        }
    }

    private IEnumerable<PlannedPage> LogSources()
    {
        if (context.Model.LogSources.IsEmpty)
        {
            yield break;
        }

        yield return new PlannedPage(Route.LogSources, "defences", indexes.LogSources);
        foreach (var source in context.Model.LogSources)
        {
            var parts = DefenceParts.Of(source.Techniques);
            foreach (var page in Pages(Route.LogSource(source.Source.Id), parts, part => pages.Make(source, part), origin: null))
            {
                yield return page;
            }
        }
    }

    private static IEnumerable<PlannedPage> Pages<T>(
        Route first, ImmutableArray<ImmutableArray<T>> parts, Func<Part<T>, DefenceView> make, SourceSpan? origin)
    {
        for (var each = 0; each < parts.Length; each++)
        {
            var part = new Part<T>(first, parts, each);
            yield return new PlannedPage(part.Route, "defence", () => make(part), origin);
        }
    }
}
