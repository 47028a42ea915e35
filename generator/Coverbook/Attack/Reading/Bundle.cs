using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>What one bundle says, read to its end. References between its objects are still STIX ids.</summary>
internal sealed record Bundle
{
    /// <summary>The bundle's path.</summary>
    public required FilePath File { get; init; }

    /// <summary>The domain that its entry declares.</summary>
    public required AttackDomain Domain { get; init; }

    /// <summary>The version that the collection object states.</summary>
    public string? Version { get; init; }

    /// <summary>The domains that it is of, where they are not the declared one.</summary>
    public ImmutableArray<AttackDomain> InPlaceOfDeclared { get; init; } = [];

    /// <summary>How many techniques are of other domains only, and were left out.</summary>
    public int ForeignTechniques { get; init; }

    /// <summary>The domains of these.</summary>
    public ImmutableArray<AttackDomain> OfForeign { get; init; } = [];

    /// <summary>The techniques, in the order of the bundle.</summary>
    public required ImmutableArray<UnlinkedTechnique> Techniques { get; init; }

    /// <summary>The tactics by STIX id, in the order of the bundle.</summary>
    public required ImmutableArray<KeyValuePair<string, Tactic>> Tactics { get; init; }

    /// <summary>STIX ids of tactics in the order of the matrices.</summary>
    public required ImmutableArray<string> TacticOrder { get; init; }

    /// <summary>Names of identities by STIX id.</summary>
    public required IReadOnlyDictionary<string, string> Identities { get; init; }

    /// <summary>Copyright statements by STIX id.</summary>
    public required IReadOnlyDictionary<string, string> Statements { get; init; }

    /// <summary>Groups, software and campaigns, in the order of the bundle, as are all that follow.</summary>
    public ImmutableArray<Unlinked<Adversary>> Adversaries { get; init; } = [];

    /// <summary>The mitigations.</summary>
    public ImmutableArray<Unlinked<Mitigation>> Mitigations { get; init; } = [];

    /// <summary>The detection strategies.</summary>
    public ImmutableArray<Unlinked<DetectionStrategy>> Strategies { get; init; } = [];

    /// <summary>The analytics.</summary>
    public ImmutableArray<Unlinked<Analytic>> Analytics { get; init; } = [];

    /// <summary>The data components.</summary>
    public ImmutableArray<Unlinked<DataComponent>> DataComponents { get; init; } = [];

    /// <summary>Which object stands to which in what way.</summary>
    public Relationships Relationships { get; init; } = new();
}
