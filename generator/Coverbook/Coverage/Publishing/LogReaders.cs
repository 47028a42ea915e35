using System.Collections.Immutable;
using System.Text;
using Coverbook.Attack.LogSources;
using Coverbook.Sigma.Logic;

namespace Coverbook.Coverage.Publishing;

/// <summary>
/// Which rules and sources of findings read which logs. Rules that may not be named are not among them: what they read is part of what they
/// say.
/// </summary>
internal sealed class LogReaders
{
    private readonly (LogSource LogSource, ImmutableArray<NamedRule> Rules)[] byLogSource;
    private readonly ImmutableArray<PublishedSource> sources;
    private readonly Dictionary<string, ImmutableArray<NamedRule>> known = new(StringComparer.Ordinal);

    public LogReaders(ImmutableArray<PublishedRule> rules, ImmutableArray<PublishedSource> sources)
    {
        this.sources = sources;
        byLogSource =
        [
            .. rules.OfType<NamedRule>()
                .Where(named => named.Rule.Counts && named.Rule.LogSource != LogSource.None)
                .GroupBy(named => named.Rule.LogSource)
                .Select(group => (group.Key, group.ToImmutableArray())),
        ];
    }

    /// <summary>The rules that read a log source.</summary>
    /// <param name="source">The log source.</param>
    /// <param name="sigma">The log sources of Sigma whose rules read what is asked for of it.</param>
    public ImmutableArray<NamedRule> RulesOf(KnownLogSource source, ImmutableArray<SigmaSource> sigma)
    {
        if (sigma.IsEmpty)
        {
            return [];
        }

        // One list, whatever analytics ask for: few differ in what reads them.
        var key = string.Join('\n', source.RulesName.Concat(sigma.Select(one => $"{one.Product}/{one.Category}/{one.Service}")));
        if (!known.TryGetValue(key, out var rules))
        {
            known[key] = rules =
            [
                .. byLogSource
                    .Where(group => Reads(group.LogSource, sigma))
                    .SelectMany(group => group.Rules)
                    .Where(rule => NamesOne(rule, source.RulesName)),
            ];
        }

        return rules;
    }

    /// <summary>How many of some rules read a log source.</summary>
    public static int Count(ImmutableArray<NamedRule> rules, KnownLogSource source, ImmutableArray<SigmaSource> sigma) =>
        sigma.IsEmpty ? 0 : rules.Count(rule => Reads(rule, source, sigma));

    /// <summary>Whether a rule reads a log source.</summary>
    public static bool Reads(NamedRule rule, KnownLogSource source, ImmutableArray<SigmaSource> sigma) =>
        Reads(rule.Rule.LogSource, sigma) && NamesOne(rule, source.RulesName);

    /// <summary>Of a rule that is not shown whole, nobody may know what it names.</summary>
    private static bool NamesOne(NamedRule rule, ImmutableArray<string> events) =>
        events.IsEmpty || (rule.IsWhole && LogWords.HoldOne(Encoding.UTF8.GetString(rule.Rule.Source.Span), events));

    private static bool Reads(LogSource of, ImmutableArray<SigmaSource> sigma)
    {
        foreach (var one in sigma)
        {
            if (one.IsReadBy(of.Product, of.Category, of.Service))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sources whose makers document that they read a log source.</summary>
    public ImmutableArray<PublishedSource> SourcesOf(KnownLogSource source) => source.Readers.IsEmpty
        ? []
        : [.. sources.Where(one => source.Readers.Contains(one.Source.Name, StringComparer.OrdinalIgnoreCase))];
}
