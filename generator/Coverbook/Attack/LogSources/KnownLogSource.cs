using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Attack.LogSources;

/// <summary>
/// A log as defenders switch it on, whatever ATT&amp;CK's analytics call it. Its id is its identity: of names that nobody knows, those that
/// differ in case and signs alone are one log source.
/// </summary>
/// <param name="Id">The part of its address.</param>
/// <param name="Name">What a defender calls it; of an unknown one, the name as ATT&amp;CK writes it.</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Sigma">Whatever the event, rules with such a log source read it.</param>
/// <param name="Events">The number of an event to the log sources whose rules read that event.</param>
/// <param name="Readers">Products whose makers document that they read it.</param>
internal sealed record KnownLogSource(
    Slug Id,
    string Name,
    string Group,
    ImmutableArray<SigmaSource> Sigma,
    FrozenDictionary<string, ImmutableArray<SigmaSource>> Events,
    ImmutableArray<string> Readers)
{
    /// <summary>
    /// Where there are any, a rule with such a log source reads this log only if it names one of these events: it shares its log source
    /// with
    /// a log that is switched on separately.
    /// </summary>
    public ImmutableArray<string> RulesName { get; init; } = [];

    /// <summary>The page on which the makers of <see cref="Readers"/> say so.</summary>
    public WebLink? Source { get; init; }

    /// <summary>All log sources of Sigma whose rules read any of it, each once.</summary>
    public IEnumerable<SigmaSource> AllSigma =>
        Sigma.Concat(Events.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => one.Value)).Distinct();

    /// <summary>A log source that nothing is known of.</summary>
    public static KnownLogSource Unknown(Slug id, string name, string group) =>
        new(id, name, group, [], FrozenDictionary<string, ImmutableArray<SigmaSource>>.Empty, []);

    /// <summary>
    /// The log sources of Sigma whose rules read what an analytic asks for: those of the log, then those of each event that it numbers.
    /// </summary>
    /// <param name="channel">The channel of ATT&amp;CK's reference.</param>
    public ImmutableArray<SigmaSource> ReadBy(string? channel) => Events.Count == 0 || channel is null
        ? Sigma
        : [.. Sigma.Concat(EventNumbers.In(channel).SelectMany(number => Events.GetValueOrDefault(number, []))).Distinct()];

    /// <inheritdoc/>
    public bool Equals(KnownLogSource? other) => other is not null && Id.Folded == other.Id.Folded;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.Folded.GetHashCode(StringComparison.Ordinal);
}
