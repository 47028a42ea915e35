using System.Collections.Immutable;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>
/// Gives each capability a slug that no other page of its provider has. Sources keep theirs: what a site shows already does not move when
/// a framework's capabilities come beside it.
/// </summary>
internal static class CapabilitySlugs
{
    /// <summary>The same capabilities, in the same order, with their slugs.</summary>
    public static ImmutableArray<Capability> Assign(ImmutableArray<Capability> capabilities, ImmutableArray<MappingSource> sources)
    {
        var assigned = capabilities.ToArray();
        foreach (var ofProvider in Enumerable.Range(0, capabilities.Length)
            .GroupBy(index => capabilities[index].Mapping.ProviderId, StringComparer.Ordinal))
        {
            var indices = ofProvider.ToArray();
            var taken = sources.Where(source => source.ProviderId == ofProvider.Key).Select(source => source.Slug);
            SlugClaim[] claims = [.. indices.Select(index => Claim(capabilities[index]))];
            var slugs = SlugAssignment.Of(claims, taken.Concat(SlugClaim.Numbers(claims)));
            for (var each = 0; each < indices.Length; each++)
            {
                assigned[indices[each]] = capabilities[indices[each]] with { Slug = slugs[each] };
            }
        }

        return ImmutableArray.Create(assigned);
    }

    /// <summary>Editions of one framework score the same capabilities: each goes by its ATT&amp;CK version then.</summary>
    private static SlugClaim Claim(Capability capability)
    {
        var stem = Slug.Of(capability.Name);
        var edition = capability.Mapping.AttackVersion ?? capability.Mapping.FrameworkVersion;
        return new SlugClaim(
            stem,
            $"{capability.Mapping.File}\n{capability.Id}\n{capability.Span.Start.Line}",
            edition is null ? null : Slug.Of($"{capability.Name} attack {edition}"));
    }
}
