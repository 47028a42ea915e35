using System.Collections.Immutable;

namespace Coverbook.Attack.Reading;

/// <summary>An object whose references to others are still STIX ids.</summary>
/// <param name="Object">All that it says itself.</param>
/// <param name="ModifiedAt">The whole timestamp, by which the newest of several copies is found.</param>
/// <param name="Refs">
/// The STIX ids that it names: of a detection strategy its analytics, of an analytic the data component of each of its log sources (empty
/// where one names none).
/// </param>
internal sealed record Unlinked<T>(T Object, string ModifiedAt, ImmutableArray<string> Refs)
    where T : AttackObject;
