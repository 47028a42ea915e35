using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Mappings;
using Coverbook.Sigma;

namespace Coverbook.Coverage.Linking;

/// <summary>What the loaders read, ready to be joined.</summary>
internal sealed record CoverageInputs(
    AttackKnowledge Attack,
    ImmutableArray<MappingSource> Sources,
    LoadedRules Rules,
    AuthoredContent Content,
    ImmutableArray<ProviderOptions> Providers,
    CoverageOptions Options,
    RuleLibraryOptions? Library,
    Audience Audience,
    DateOnly? Date)
{
    /// <summary>The capabilities that mappings of frameworks score.</summary>
    public ImmutableArray<Capability> Capabilities { get; init; } = [];

    /// <summary>Whom coverage is looked at against.</summary>
    public ThreatOptions? Threats { get; init; }

    /// <summary>The day of the last check of the built site that passed.</summary>
    public DateOnly? Verified { get; init; }

    /// <summary>The days of what is downloaded.</summary>
    public DownloadDays Downloads { get; init; } = DownloadDays.None;

    /// <summary>
    /// The kinds of input that had errors, so that something is missing in what was read. What would only follow from that is not
    /// reported: one cause, one message.
    /// </summary>
    public IReadOnlySet<InputKind> Faulty { get; init; } = FrozenSet<InputKind>.Empty;
}
