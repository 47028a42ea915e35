using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Mappings;
using Coverbook.Sigma;

namespace Coverbook.Coverage;

/// <summary>What the loaders read, ready to be joined.</summary>
public sealed record CoverageInputs(
    AttackKnowledge Attack,
    ImmutableArray<MappingSource> Sources,
    ImmutableArray<SigmaRule> Rules,
    AuthoredContent Content,
    ImmutableArray<ProviderOptions> Providers,
    CoverageOptions Options,
    RuleLibraryOptions? Library,
    Audience Audience,
    DateOnly? Date);
