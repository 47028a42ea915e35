using System.Collections.Concurrent;
using System.Collections.Immutable;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Reading;

/// <summary>
/// Names that many rules have in common, each held once: log sources, tags, authors, what may match without an attack. Several threads
/// may use it at once.
/// </summary>
internal sealed class SharedNames
{
    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LogSource, LogSource> logSources = new();

    /// <summary>The same rule, with names that other rules hold, too.</summary>
    public SigmaRule In(SigmaRule rule) => rule with
    {
        LogSource = logSources.GetOrAdd(rule.LogSource, rule.LogSource),
        Author = OrNone(rule.Author),
        License = OrNone(rule.License),
        Tags = rule.Tags.IsEmpty ? [] : ImmutableArray.CreateRange(rule.Tags, tag => new RuleTag(Of(tag.Written), tag.Span)),
        FalsePositives = rule.FalsePositives.IsEmpty ? [] : ImmutableArray.CreateRange(rule.FalsePositives, Of),
    };

    private string? OrNone(string? name) => name is null ? null : Of(name);

    private string Of(string name) => names.GetOrAdd(name, name);
}
