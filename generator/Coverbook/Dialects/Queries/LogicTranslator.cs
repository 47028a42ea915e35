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
        var flat = new List<LogicNode>(arguments.Length);
        foreach (var argument in arguments)
        {
            Flatten(argument, flat);
        }

        var lists = new Dictionary<string, ImmutableArray<SigmaValue>.Builder>(StringComparer.Ordinal);
        var firsts = new List<(LogicNode Node, string? List)>(flat.Count);
        foreach (var node in flat)
        {
            if (node is not LogicComparison comparison || !writer.MayBeListed(comparison.Field, comparison.Value))
            {
                firsts.Add((node, null));
                continue;
            }

            var field = comparison.Field ?? "";
            if (!lists.TryGetValue(field, out var list))
            {
                lists.Add(field, list = ImmutableArray.CreateBuilder<SigmaValue>());
                firsts.Add((node, field));
            }

            list.Add(comparison.Value);
        }

        var parts = firsts.Select(first => first.List is { } field && lists[field].Count > 1
            ? writer.WriteList(((LogicComparison)first.Node).Field, lists[field].ToImmutable(), isNegated)
            : Translate(first.Node, isNegated));
        return Join(Link.Or, parts);
    }

    private static void Flatten(LogicNode node, List<LogicNode> flat)
    {
        switch (node)
        {
            case LogicGroup { Link: Link.Or } group:
                foreach (var argument in group.Arguments)
                {
                    Flatten(argument, flat);
                }

                break;
            case LogicComparison { Value: AnyOfValue variants } comparison:
                flat.AddRange(variants.Values.Select(value => new LogicComparison(comparison.Field, value)));
                break;
            default:
                flat.Add(node);
                break;
        }
    }

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
