using Coverbook.Attack.Stix;
using Coverbook.Diagnostics;
using Coverbook.Files.Keeping;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>How what a site keeps of a bundle is written down for the next build.</summary>
/// <param name="Domain">The domain that the bundle's entry declares.</param>
internal sealed record BundleForm(AttackDomain Domain) : IReadingForm<ReadBundle>
{
    /// <inheritdoc/>
    public string Circumstances { get; } = $"bundle {Domain}";

    /// <inheritdoc/>
    public void Write(ReadBundle reading, ReadingWriter to)
    {
        DiagnosticForm.Write(to, reading.Diagnostics);
        to.Flag(reading.Bundle is not null);
        if (reading.Bundle is { } bundle)
        {
            Write(bundle, to);
        }
    }

    /// <inheritdoc/>
    public ReadBundle Read(ReadingReader from)
    {
        var diagnostics = DiagnosticForm.Read(from);
        return new ReadBundle(from.Flag() ? ReadBundle(from) : null, diagnostics);
    }

    private static void Write(Bundle bundle, ReadingWriter to)
    {
        to.Text(bundle.Version);
        to.List(bundle.InPlaceOfDeclared, to.OneOf);
        to.Number(bundle.ForeignTechniques);
        to.List(bundle.OfForeign, to.OneOf);
        to.List(bundle.Techniques, technique => TechniqueForm.Write(technique, to));
        to.List(bundle.Tactics, tactic =>
        {
            to.Text(tactic.Key);
            TacticForm.Write(tactic.Value, to);
        });
        to.Texts(bundle.TacticOrder);
        Write(bundle.Identities, to);
        Write(bundle.Statements, to);
        Write(bundle.Relationships, to);
    }

    private Bundle ReadBundle(ReadingReader from) => new()
    {
        File = from.File,
        Domain = Domain,
        Version = from.Text(),
        InPlaceOfDeclared = from.List(from.OneOf<AttackDomain>),
        ForeignTechniques = from.Number(),
        OfForeign = from.List(from.OneOf<AttackDomain>),
        Techniques = from.List(() => TechniqueForm.Read(from, Domain)),
        Tactics = from.List(() => KeyValuePair.Create(from.RequiredText(), TacticForm.Read(from, Domain))),
        TacticOrder = from.Texts(),
        Identities = ReadNames(from),
        Statements = ReadNames(from),
        Relationships = ReadRelationships(from),
    };

    private static void Write(IReadOnlyDictionary<string, string> names, ReadingWriter to) =>
        to.Texts([.. names.SelectMany(name => new[] { name.Key, name.Value })]);

    private static Dictionary<string, string> ReadNames(ReadingReader from) =>
        from.Texts().Chunk(2).ToDictionary(name => name[0], name => name[1], StringComparer.Ordinal);

    private static void Write(Relationships relationships, ReadingWriter to)
    {
        foreach (var type in ValuesOf<RelationshipType>.All)
        {
            to.Texts([.. relationships.Of(type).SelectMany(ends => new[] { ends.Source, ends.Target })]);
        }
    }

    private static Relationships ReadRelationships(ReadingReader from)
    {
        var relationships = new Relationships();
        foreach (var type in ValuesOf<RelationshipType>.All)
        {
            foreach (var ends in from.Texts().Chunk(2))
            {
                relationships.Add(type, ends[0], ends[1]);
            }
        }

        return relationships;
    }
}
