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
        to.List(bundle.Adversaries, one => ObjectForm.Write(one, to));
        to.List(bundle.Mitigations, one => ObjectForm.WritePlain(one, to));
        to.List(bundle.Strategies, one => ObjectForm.WritePlain(one, to));
        to.List(bundle.Analytics, one => ObjectForm.Write(one, to));
        to.List(bundle.DataComponents, one => ObjectForm.Write(one, to));
        RelationshipsForm.Write(bundle.Relationships, to);
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
        Adversaries = from.List(() => ObjectForm.ReadAdversary(from)),
        Mitigations = from.List(() => ObjectForm.ReadMitigation(from)),
        Strategies = from.List(() => ObjectForm.ReadStrategy(from)),
        Analytics = from.List(() => ObjectForm.ReadAnalytic(from)),
        DataComponents = from.List(() => ObjectForm.ReadComponent(from)),
        Relationships = RelationshipsForm.Read(from),
    };

    private static void Write(IReadOnlyDictionary<string, string> names, ReadingWriter to) =>
        to.Texts([.. names.SelectMany(name => new[] { name.Key, name.Value })]);

    private static Dictionary<string, string> ReadNames(ReadingReader from) =>
        from.Texts().Chunk(2).ToDictionary(name => name[0], name => name[1], StringComparer.Ordinal);
}
