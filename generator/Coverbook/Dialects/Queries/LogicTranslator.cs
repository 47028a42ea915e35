using System.Collections.Immutable;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Queries;

/// <summary>
/// Turns a rule's logic into a query tree, with comparisons in a language's words. Values of one field that one list can hold become one
/// comparison.
/// </summary>
internal sealed class LogicTranslator(ITermWriter writer)
{
    /// <summary>The logic of a rule: any of its conditions.</summary>
    public static LogicNode LogicOf(Detection detection) => detection.Conditions is [var only]
        ? only.Logic
        : new LogicGroup(
            Link.Or,
            [.. detection.Conditions.Select(condition => condition.Logic)],
            detection.Conditions.Sum(condition => condition.Logic.Comparisons));

    /// <summary>The parts that must all hold.</summary>
    public static ImmutableArray<LogicNode> ConjunctsOf(LogicNode node) =>
        node is LogicGroup { Link: Link.And } group ? [.. group.Arguments.SelectMany(argument => ConjunctsOf(argument))] : [node];

    /// <summary>The fields that are compared, some of them several times.</summary>
    public static IEnumerable<string> FieldsOf(LogicNode node) => node switch
    {
        LogicGroup group => group.Arguments.SelectMany(FieldsOf),
        LogicNot not => FieldsOf(not.Argument),
        LogicComparison { Field: { } field, Value: FieldReferenceValue other } => [field, other.Field],
        LogicComparison { Field: { } field } => [field],
        _ => [],
    };

    /// <summary>The query tree, or the first thing that the language cannot say.</summary>
    public Written Translate(LogicNode node) => Translate(node, isNegated: false);

    private Written Translate(LogicNode node, bool isNegated) => node switch
    {
        LogicGroup { Link: Link.And } all => Join(Link.And, all.Arguments.Select(argument => Translate(argument, isNegated))),
        LogicGroup any => TranslateAny(any.Arguments, isNegated),
        LogicNot { Argument: LogicNot twice } => Translate(twice.Argument, isNegated),
        LogicNot not => Translate(not.Argument, !isNegated) is { Node: { } inner } ? new Written(new QueryNot(inner), null)
            : Translate(not.Argument, !isNegated),
        LogicComparison { Value: AnyOfValue variants } comparison =>
            TranslateAny([.. variants.Values.Select(value => new LogicComparison(comparison.Field, value))], isNegated),
        _ => Write((LogicComparison)node, isNegated),
    };

    private Written Write(LogicComparison comparison, bool isNegated) => writer.Write(comparison.Field, comparison.Value, isNegated);

    /// <summary>Comparisons of the same field that may be listed become one, which stands where the first of them stood.</summary>
    private Written TranslateAny(ImmutableArray<LogicNode> arguments, bool isNegated)
    {
        ImmutableArray<LogicNode> flat = [.. arguments.SelectMany(Flatten)];
        var lists = flat.OfType<LogicComparison>()
            .Where(comparison => writer.MayBeListed(comparison.Field, comparison.Value))
            .GroupBy(comparison => comparison.Field ?? "", StringComparer.Ordinal)
            .Where(list => list.Skip(1).Any())
            .ToDictionary(list => list.Key, list => list.ToImmutableArray(), StringComparer.Ordinal);
        var parts = new List<Written>(flat.Length);
        foreach (var argument in flat)
        {
            if (argument is not LogicComparison comparison
                || !lists.TryGetValue(comparison.Field ?? "", out var list)
                || !writer.MayBeListed(comparison.Field, comparison.Value))
            {
                parts.Add(Translate(argument, isNegated));
            }
            else if (ReferenceEquals(comparison, list[0]))
            {
                parts.Add(writer.WriteList(comparison.Field, [.. list.Select(each => each.Value)], isNegated));
            }
        }

        return Join(Link.Or, parts);
    }

    private static IEnumerable<LogicNode> Flatten(LogicNode node) => node switch
    {
        LogicGroup { Link: Link.Or } group => group.Arguments.SelectMany(Flatten),
        LogicComparison { Value: AnyOfValue variants } comparison =>
            variants.Values.Select(value => new LogicComparison(comparison.Field, value)),
        _ => [node],
    };

    private static Written Join(Link link, IEnumerable<Written> parts)
    {
        var nodes = new List<QueryNode>();
        foreach (var part in parts)
        {
            if (part.Node is null)
            {
                return part;
            }

            nodes.Add(part.Node);
        }

        return new Written(QueryGroup.Of(link, nodes), null);
    }
}
