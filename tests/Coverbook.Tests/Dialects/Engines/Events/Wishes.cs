using System.Collections.Immutable;
using Coverbook.Sigma.Logic;

namespace Coverbook.Tests.Dialects.Engines.Events;

/// <summary>What an event should do with one comparison.</summary>
internal sealed record Wish(string? Field, SigmaValue Value, bool Fits);

/// <summary>
/// Picks comparisons that make logic true, or false by as little as possible: one part of those that must hold together is broken, and the
/// others hold.
/// </summary>
internal sealed class Wishes(Random chance)
{
    private readonly ImmutableArray<Wish>.Builder wishes = ImmutableArray.CreateBuilder<Wish>();

    /// <summary>Wishes that together make the logic what is wanted, unless they contradict each other.</summary>
    public static ImmutableArray<Wish> For(LogicNode logic, bool wanted, Random chance)
    {
        var chosen = new Wishes(chance);
        chosen.Choose(logic, wanted);
        return chosen.wishes.DrainToImmutable();
    }

    /// <summary>Every comparison of the logic, those of variants one by one, and shared ones once.</summary>
    public static ImmutableArray<Wish> AllOf(IEnumerable<LogicNode> conditions)
    {
        var seen = new HashSet<LogicNode>(ReferenceEqualityComparer.Instance);
        var left = new Stack<LogicNode>(conditions);
        var all = ImmutableArray.CreateBuilder<Wish>();
        while (left.TryPop(out var node))
        {
            switch (node)
            {
                case var _ when !seen.Add(node):
                    break;
                case LogicGroup group:
                    group.Arguments.Reverse().ToList().ForEach(left.Push);
                    break;
                case LogicNot not:
                    left.Push(not.Argument);
                    break;
                case LogicComparison comparison:
                    all.AddRange(VariantsOf(comparison).Select(value => new Wish(comparison.Field, value, Fits: true)));
                    break;
            }
        }

        return all.DrainToImmutable();
    }

    private static ImmutableArray<SigmaValue> VariantsOf(LogicComparison comparison)
    {
        ImmutableArray<SigmaValue> variants = comparison.Value is AnyOfValue anyOf ? anyOf.Values : [comparison.Value];
        return comparison.Field is null ? [.. variants.Select(Anywhere)] : variants;
    }

    /// <summary>A keyword may stand anywhere, a number as its text.</summary>
    private static SigmaValue Anywhere(SigmaValue keyword) => keyword switch
    {
        StringValue text => text with { Pattern = text.Pattern.WithAnyStart().WithAnyEnd() },
        NumberValue number => new StringValue(number.Span, SigmaString.Of(number.Number.ToString()).WithAnyStart().WithAnyEnd()),
        _ => keyword,
    };

    private void Choose(LogicNode node, bool wanted)
    {
        switch (node)
        {
            case LogicNot not:
                Choose(not.Argument, !wanted);
                break;
            case LogicGroup group:
                ChooseAmong(group, wanted);
                break;
            case LogicComparison comparison when wanted:
                var variants = VariantsOf(comparison);
                wishes.Add(new Wish(comparison.Field, variants[chance.Next(variants.Length)], Fits: true));
                break;
            case LogicComparison comparison:
                wishes.AddRange(VariantsOf(comparison).Select(value => new Wish(comparison.Field, value, Fits: false)));
                break;
        }
    }

    private void ChooseAmong(LogicGroup group, bool wanted)
    {
        var picked = chance.Next(group.Arguments.Length);
        var needsAll = (group.Link == Link.And) == wanted;
        for (var index = 0; index < group.Arguments.Length; index++)
        {
            if (needsAll || index == picked)
            {
                Choose(group.Arguments[index], wanted);
            }
            else if (!wanted)
            {
                Choose(group.Arguments[index], wanted: true);
            }
        }
    }
}
