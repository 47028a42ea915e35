using System.Collections.Immutable;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>
/// Gives each source a slug that no other source of its provider has, whichever files they come from. Numbers are the provider's own
/// further pages.
/// </summary>
internal static class SourceSlugs
{
    /// <summary>The same sources, in the same order, with their slugs.</summary>
    public static ImmutableArray<MappingSource> Assign(ImmutableArray<MappingSource> sources)
    {
        var named = sources.CountBy(source => (source.ProviderId, source.Name)).ToDictionary();
        var assigned = sources.ToArray();
        foreach (var ofProvider in Enumerable.Range(0, sources.Length).GroupBy(index => sources[index].ProviderId, StringComparer.Ordinal))
        {
            var indices = ofProvider.ToArray();
            SlugClaim[] claims = [.. indices.Select(index => new SlugClaim(Slug.Of(sources[index].Name), Identity(sources[index])))];
            var slugs = SlugAssignment.Of(claims, SlugClaim.Numbers(claims));
            for (var each = 0; each < indices.Length; each++)
            {
                assigned[indices[each]] = sources[indices[each]] with { Slug = slugs[each] };
            }
        }

        return ImmutableArray.Create(assigned);

        string Identity(MappingSource source) =>
            named[(source.ProviderId, source.Name)] == 1 ? source.Name : $"{source.Name}\n{source.File}";
    }
}
