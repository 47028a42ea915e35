using System.Collections.Immutable;
using Coverbook.Files.Keeping;
using Coverbook.Terms;

namespace Coverbook.Mappings.Loading;

/// <summary>How capabilities are written down for the next build: each mapping once, with its capabilities after it.</summary>
internal static class CapabilityForm
{
    /// <summary>Writes them down; those of one mapping stand side by side.</summary>
    public static void Write(ImmutableArray<Capability> capabilities, ReadingWriter to)
    {
        var mappings = capabilities.GroupBy(capability => capability.Mapping, ReferenceEqualityComparer.Instance).ToImmutableArray();
        to.List(mappings, same =>
        {
            Write((CapabilityMapping)same.Key!, to);
            to.List([.. same], capability => Write(capability, to));
        });
    }

    /// <summary>Makes them again.</summary>
    public static ImmutableArray<Capability> Read(ReadingReader from) =>
    [
        .. from.List(() =>
        {
            var mapping = ReadMapping(from);
            return from.List(() => ReadCapability(mapping, from));
        }).SelectMany(some => some),
    ];

    private static void Write(CapabilityMapping mapping, ReadingWriter to)
    {
        to.Text(mapping.Framework);
        to.Text(mapping.FrameworkVersion);
        to.Text(mapping.Version);
        to.Text(mapping.AttackVersion);
        to.Day(mapping.Created);
        to.Day(mapping.Updated);
        to.Text(mapping.Author);
        to.Text(mapping.ProviderId);
        to.Span(mapping.ProviderSpan);
        to.OneOf(mapping.Visibility);
    }

    private static CapabilityMapping ReadMapping(ReadingReader from) => new()
    {
        File = from.File,
        Framework = from.RequiredText(),
        FrameworkVersion = from.Text(),
        Version = from.Text(),
        AttackVersion = from.Text(),
        Created = from.Day(),
        Updated = from.Day(),
        Author = from.Text(),
        ProviderId = from.RequiredText(),
        ProviderSpan = from.Span(),
        Visibility = from.OneOf<Visibility>(),
    };

    private static void Write(Capability capability, ReadingWriter to)
    {
        to.Text(capability.Id);
        to.Text(capability.Name);
        to.Text(capability.Group);
        to.List(capability.Scores, score => Write(score, to));
        to.Text(capability.NotMappable);
        to.Span(capability.Span);
    }

    private static Capability ReadCapability(CapabilityMapping mapping, ReadingReader from) => new()
    {
        Mapping = mapping,
        Id = from.RequiredText(),
        Name = from.RequiredText(),
        Group = from.Text(),
        Scores = from.List(() => ReadScore(from)),
        NotMappable = from.Text(),
        Span = from.Span(),
    };

    private static void Write(CapabilityScore score, ReadingWriter to)
    {
        to.Text(score.Technique.ToString());
        to.Text(score.Relation);
        to.OneOrNone(score.Category);
        to.OneOrNone(score.Value);
        to.Text(score.Comment);
        to.List(score.References, reference => to.Link(reference));
        to.Span(score.Span);
    }

    private static CapabilityScore ReadScore(ReadingReader from) => new(
        TechniqueId.Parse(from.RequiredText()),
        from.RequiredText(),
        from.OneOrNone<MappingFunction>(),
        from.OneOrNone<ScoreValue>(),
        from.Text(),
        from.List(() => from.Link()).OfType<WebLink>().ToImmutableArray(),
        from.Span());
}
