using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Modifiers;
using Coverbook.Sigma.Values;

namespace Coverbook.Sigma.Detections;

/// <summary>
/// Reads one search identifier (Sigma specification, "Search-Identifier"): a map is joined by AND; a list of maps by OR; a list of
/// plain values is searched in the whole event. Depth is bounded by the YAML reader.
/// </summary>
internal sealed class SearchReader(DiagnosticBag bag)
{
    private readonly int found = bag.Count;
    private readonly VariantBudget budget = new(bag);
    private int values;

    /// <summary>Hostile input may hold a fault in each of its values; nobody reads them all.</summary>
    private bool IsFedUp => values > ConditionLimits.Values || budget.IsSpent || bag.Count - found > ConditionLimits.Faults;

    /// <summary>The detection that stands under a search identifier.</summary>
    public DetectionGroup Read(MapEntry entry) => ReadGroup(entry.Value) ?? new DetectionGroup(entry.Value.Span, Link.And, []);

    private DetectionGroup? ReadGroup(DataNode node)
    {
        if (node is not ScalarNode && YamlTags.ForeignOf(node) is { } tag)
        {
            bag.Add(RuleFormDiagnostics.ExplicitTag(node.Span, tag));
        }

        switch (node)
        {
            case MapNode { Entries.Length: > 0 } map:
                return ReadMap(map);
            case ListNode { Items.Length: > 0 } list:
                return list.Items.All(item => item is ScalarNode) ? ReadKeywords(list.Span, list.Items) : ReadList(list);
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                return ReadKeywords(scalar.Span, [scalar]);
            default:
                bag.Add(RuleDiagnostics.DetectionEmpty(node.Span));
                return null;
        }
    }

    private DetectionGroup ReadMap(MapNode map)
    {
        var items = ImmutableArray.CreateBuilder<DetectionNode>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (!IsFedUp && FieldKey.Read(entry.Key, bag) is { } key && ReadItem(key, entry.Value) is { } item)
            {
                items.Add(item);
            }
        }

        return new DetectionGroup(map.Span, Link.And, items.DrainToImmutable());
    }

    private DetectionGroup ReadList(ListNode list)
    {
        var items = ImmutableArray.CreateBuilder<DetectionNode>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (!IsFedUp && ReadGroup(item) is { } group)
            {
                items.Add(group);
            }
        }

        return new DetectionGroup(list.Span, Link.Or, items.DrainToImmutable());
    }

    private DetectionGroup ReadKeywords(SourceSpan span, ImmutableArray<DataNode> nodes)
    {
        var read = ImmutableArray.CreateBuilder<SigmaValue>(nodes.Length);
        foreach (var node in nodes)
        {
            var scalar = (ScalarNode)node;
            if (IsTooMany(node))
            {
                break;
            }

            if (scalar.Kind is ScalarKind.Null)
            {
                bag.Add(RuleDiagnostics.KeywordNotText(scalar.Span, scalar.Shape));
            }
            else if (ScalarValue.Of(scalar, bag) is { } value)
            {
                read.Add(value);
            }
        }

        return new DetectionGroup(span, Link.And, [new DetectionItem(span, null, [], Link.Or, IsNegated: false, read.DrainToImmutable())]);
    }

    private DetectionItem? ReadItem(FieldKey key, DataNode node)
    {
        var steps = new ModifierSteps(key, budget, bag);
        var read = ImmutableArray.CreateBuilder<SigmaValue>(node is ListNode { Items.Length: var count } ? count : 1);
        switch (node)
        {
            case ListNode { Items: [] }:
                bag.Add(RuleDiagnostics.NoValue(node.Span, key.Key.Text));
                return null;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    Add(item, key, steps, read);
                }

                break;
            default:
                Add(node, key, steps, read);
                break;
        }

        var link = key.NeedsAll ? Link.And : Link.Or;
        return read.Count == 0 ? null
            : new DetectionItem(key.Key.Span, key.Field, key.Modifiers, link, key.IsNegated, read.DrainToImmutable());
    }

    private void Add(DataNode node, FieldKey key, ModifierSteps steps, ImmutableArray<SigmaValue>.Builder read)
    {
        if (IsTooMany(node))
        {
            return;
        }

        if (node is not ScalarNode scalar)
        {
            bag.Add(RuleDiagnostics.ValueNotSingle(node.Span, key.Key.Text, node.Shape));
        }
        else if (steps.Apply(scalar) is { } value)
        {
            read.Add(value);
        }
    }

    private bool IsTooMany(DataNode node)
    {
        if (++values == ConditionLimits.Values + 1)
        {
            bag.Add(InputDiagnostics.TooMuch(InputKind.Rule, node.Span, "values", ConditionLimits.Values));
        }

        return IsFedUp;
    }
}
