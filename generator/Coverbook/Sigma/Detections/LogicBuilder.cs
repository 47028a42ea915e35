using System.Collections.Immutable;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Detections;

/// <summary>Turns detections into logic; a group of one is that one.</summary>
internal static class LogicBuilder
{
    /// <summary>The logic of a detection, or <c>null</c> when nothing in it could be read.</summary>
    public static LogicNode? Of(DetectionNode node)
    {
        if (node is DetectionGroup group)
        {
            var arguments = ImmutableArray.CreateBuilder<LogicNode>(group.Items.Length);
            foreach (var item in group.Items)
            {
                if (Of(item) is { } logic)
                {
                    arguments.Add(logic);
                }
            }

            return Join(group.Link, arguments);
        }

        var single = (DetectionItem)node;
        var values = ImmutableArray.CreateBuilder<LogicNode>(single.Values.Length);
        foreach (var value in single.Values)
        {
            values.Add(new LogicComparison(single.Field, value));
        }

        var joined = Join(single.Link, values);
        return joined is not null && single.IsNegated ? new LogicNot(joined) : joined;
    }

    /// <summary>Joins parts; <c>null</c> when there are none, or more comparisons than the limit allows.</summary>
    public static LogicNode? Join(Link link, ImmutableArray<LogicNode>.Builder arguments)
    {
        if (arguments.Count <= 1)
        {
            return arguments.Count == 0 ? null : arguments[0];
        }

        var count = 0L;
        foreach (var argument in arguments)
        {
            count += argument.Comparisons;
        }

        return count > ConditionLimits.Comparisons ? null : new LogicGroup(link, arguments.DrainToImmutable(), (int)count);
    }
}
