using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Detections;

/// <summary>Replaces the identifiers of conditions by their detections, and remembers which ones were named.</summary>
internal sealed class ConditionResolver
{
    /// <summary>Looking for the nearest of a thousand names takes its time; nobody reads that many suggestions.</summary>
    private const int MostSuggestions = 3;

    private readonly ImmutableArray<SearchIdentifier> identifiers;
    private readonly DiagnosticBag bag;
    private readonly Dictionary<string, int> indexes;
    private readonly LogicNode?[] logic;
    private readonly bool[] isUsed;
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly Dictionary<(bool IsAll, string Pattern), LogicNode> resolved = [];
    private long comparisons;
    private long steps;
    private bool isTooLarge;

    public ConditionResolver(ImmutableArray<SearchIdentifier> identifiers, DiagnosticBag bag)
    {
        this.identifiers = identifiers;
        this.bag = bag;
        indexes = new Dictionary<string, int>(identifiers.Length, StringComparer.Ordinal);
        logic = new LogicNode?[identifiers.Length];
        isUsed = new bool[identifiers.Length];
        for (var index = 0; index < identifiers.Length; index++)
        {
            indexes[identifiers[index].Name] = index;
            logic[index] = LogicBuilder.Of(identifiers[index].Group);
        }
    }

    /// <summary>The logic of a condition that was found good when it was read.</summary>
    public static LogicNode Resolve(Condition condition) =>
        new ConditionResolver(condition.Identifiers, new DiagnosticBag()).Resolve(condition.Tree)!;

    /// <summary>The logic of a condition; <c>null</c> when an identifier is unknown, empty or broken (each is reported).</summary>
    public LogicNode? Resolve(ConditionNode node, ScalarNode written)
    {
        isTooLarge = false;
        var meaning = Resolve(node);
        comparisons += meaning?.Comparisons ?? 0;
        if (isTooLarge || comparisons > ConditionLimits.Comparisons)
        {
            bag.Add(InputDiagnostics.TooMuch(InputKind.Rule, written.Span, "comparisons in its conditions", ConditionLimits.Comparisons));
            meaning = null;
        }

        if (steps > ConditionLimits.NameSteps)
        {
            bag.Add(
                InputDiagnostics.TooMuch(
                    InputKind.Rule, written.Span, "characters to compare names with patterns", ConditionLimits.NameSteps));
        }

        return meaning;
    }

    /// <summary>Whether a limit was met: what follows is looked at no further.</summary>
    public bool IsExhausted => comparisons > ConditionLimits.Comparisons || steps > ConditionLimits.NameSteps;

    /// <summary>Reports identifiers that no condition names.</summary>
    public void ReportUnused()
    {
        for (var index = 0; index < isUsed.Length; index++)
        {
            if (!isUsed[index])
            {
                bag.Add(RuleDiagnostics.IdentifierUnused(identifiers[index].Span, identifiers[index].Name));
            }
        }
    }

    private LogicNode? Resolve(ConditionNode node) => node switch
    {
        AndCondition and => ResolveAll(Link.And, and.Arguments),
        OrCondition or => ResolveAll(Link.Or, or.Arguments),
        NotCondition not => Resolve(not.Argument) is { } argument ? new LogicNot(argument) : null,
        QuantifierCondition quantifier => ResolveQuantifier(quantifier),
        IdentifierCondition identifier => ResolveIdentifier(identifier),
        _ => null,
    };

    /// <summary>All arguments are resolved even after a fault, so that every unknown identifier is reported.</summary>
    private LogicNode? ResolveAll(Link link, ImmutableArray<ConditionNode> nodes)
    {
        var arguments = ImmutableArray.CreateBuilder<LogicNode>(nodes.Length);
        foreach (var node in nodes)
        {
            if (Resolve(node) is { } argument)
            {
                arguments.Add(argument);
            }
        }

        return arguments.Count == nodes.Length ? Join(link, arguments) : null;
    }

    private LogicNode? ResolveIdentifier(IdentifierCondition identifier)
    {
        if (indexes.TryGetValue(identifier.Name, out var index))
        {
            isUsed[index] = true;
            return logic[index];
        }

        if (reported.Add(identifier.Name))
        {
            var candidates = reported.Count <= MostSuggestions ? indexes.Keys : Enumerable.Empty<string>();
            bag.Add(RuleDiagnostics.IdentifierUndefined(identifier.Span, identifier.Name, candidates));
            if (NearestName.Find(identifier.Name, candidates) is { } meant)
            {
                // One slip is told once: the identifier that was meant is not left unnamed.
                isUsed[indexes[meant]] = true;
            }
        }

        return null;
    }

    /// <summary>What a pattern stands for is found once, however often it is written.</summary>
    private LogicNode? ResolveQuantifier(QuantifierCondition quantifier)
    {
        if (!resolved.TryGetValue((quantifier.IsAll, quantifier.Pattern), out var known) && FindMeant(quantifier) is { } found)
        {
            resolved[(quantifier.IsAll, quantifier.Pattern)] = known = found;
        }

        return known;
    }

    private LogicNode? FindMeant(QuantifierCondition quantifier)
    {
        var arguments = ImmutableArray.CreateBuilder<LogicNode>();
        var matched = 0;
        for (var index = 0; index < identifiers.Length; index++)
        {
            if (steps > ConditionLimits.NameSteps)
            {
                return null;
            }

            if (quantifier.Includes(identifiers[index].Name, ref steps))
            {
                matched++;
                isUsed[index] = true;
                if (logic[index] is { } argument)
                {
                    arguments.Add(argument);
                }
            }
        }

        if (matched == 0)
        {
            bag.Add(RuleDiagnostics.PatternMatchesNothing(quantifier.Span, quantifier.Pattern));
            return null;
        }

        return arguments.Count == matched ? Join(quantifier.IsAll ? Link.And : Link.Or, arguments) : null;
    }

    private LogicNode? Join(Link link, ImmutableArray<LogicNode>.Builder arguments)
    {
        var joined = LogicBuilder.Join(link, arguments);
        isTooLarge |= joined is null;
        return joined;
    }
}
