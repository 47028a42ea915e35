using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Planning;

/// <summary>
/// Which layers a site has: of each kind one for each domain that it shows anything of. The Navigator knows ATT&amp;CK's own techniques
/// only, so private ones are in none.
/// </summary>
internal sealed class SiteLayers
{
    private readonly Dictionary<LayerSubject, Route> first = [];

    public SiteLayers(PublishedModel model, SiteSlugs slugs)
    {
        var byDomain = model.Techniques.Where(technique => technique.Technique.PrivateTo is null)
            .GroupBy(technique => technique.Technique.Domain)
            .OrderBy(group => group.Key);
        All = [.. byDomain.SelectMany(group => Of(group.Key, [.. group], model, slugs))];
        foreach (var layer in All)
        {
            first.TryAdd(layer.Subject, layer.Route);
        }
    }

    /// <summary>All layers: by domain, the whole site first.</summary>
    public ImmutableArray<PlannedLayer> All { get; }

    /// <summary>The layer of a subject, on the first domain that has one; <c>null</c> where there is none.</summary>
    public Route? Of(LayerSubject subject) => first.TryGetValue(subject, out var route) ? route : null;

    /// <summary>The layer of the whole site on a domain.</summary>
    public Route? OfSite(AttackDomain domain) =>
        All.FirstOrDefault(layer => layer.Subject is LayerSubject.TheSite && layer.Domain == domain)?.Route;

    private static IEnumerable<PlannedLayer> Of(
        AttackDomain domain, ImmutableArray<PublishedTechnique> techniques, PublishedModel model, SiteSlugs slugs)
    {
        yield return new PlannedLayer(Route.CoverageLayer(domain), domain, new LayerSubject.TheSite());
        if (techniques.Any(technique => technique.RuleCount > 0))
        {
            yield return new PlannedLayer(Route.RuleLayer(domain), domain, new LayerSubject.TheRules());
        }

        if (techniques.Any(technique => technique.Capabilities.Count > 0))
        {
            yield return new PlannedLayer(Route.CapabilityLayer(domain), domain, new LayerSubject.TheCapabilities());
        }

        var detecting = techniques.SelectMany(technique => technique.DetectRows)
            .Select(row => row.Provider.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var provider in model.Providers.Where(provider => detecting.Contains(provider.Provider.Id)))
        {
            yield return new PlannedLayer(
                slugs.LayerOf(provider.Provider.Id, domain), domain, new LayerSubject.AProvider(provider));
        }

        var shown = techniques.SelectMany(technique => technique.Rows)
            .Where(row => row.Function == row.Source.Source.Function)
            .Select(row => row.Source)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var source in model.Sources.Where(shown.Contains))
        {
            yield return new PlannedLayer(slugs.LayerOf(source, domain), domain, new LayerSubject.ASource(source));
        }

        if (model.Threats is { } threats && threats.Uses.Any(use => IsDrawn(use.Technique, domain)))
        {
            yield return new PlannedLayer(Route.ThreatLayer(domain), domain, new LayerSubject.TheThreats(threats));
        }

        foreach (var adversary in model.Adversaries.Where(adversary => adversary.Uses.Any(use => IsDrawn(use.Technique, domain))))
        {
            yield return new PlannedLayer(
                Route.AdversaryLayer(adversary.Adversary.Id, domain), domain, new LayerSubject.AnAdversary(adversary));
        }
    }

    /// <summary>Whether a layer on a domain shows a technique.</summary>
    public static bool IsDrawn(PublishedTechnique technique, AttackDomain domain) =>
        technique.Technique.Domain == domain && technique.Technique.PrivateTo is null;
}
