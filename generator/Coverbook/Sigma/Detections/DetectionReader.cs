using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Documents;

namespace Coverbook.Sigma.Detections;

/// <summary>
/// Reads a map of search identifiers and its condition. Every fault is a diagnostic, and what can be read is kept, so that one
/// fault never hides another.
/// </summary>
internal sealed class DetectionReader(MapNode map, DiagnosticBag bag)
{
    private const string ConditionKey = RuleKeys.Condition;

    private readonly SearchReader reader = new(bag);

    /// <summary>Reads the section; <paramref name="reserved"/> are keys of it that name no search identifier.</summary>
    public Detection Read(params ReadOnlySpan<string> reserved)
    {
        var found = bag.Count;
        var named = ImmutableArray.CreateBuilder<SearchIdentifier>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Text == ConditionKey || reserved.Contains(entry.Key.Text) || IsTimeframe(entry))
            {
                continue;
            }

            if (named.Count == ConditionLimits.Identifiers)
            {
                bag.Add(InputDiagnostics.TooMuch(InputKind.Rule, entry.Key.Span, "search identifiers", ConditionLimits.Identifiers));
                break;
            }

            named.Add(ReadIdentifier(entry));
        }

        var identifiers = named.DrainToImmutable();
        if (identifiers.IsEmpty)
        {
            bag.Add(RuleDiagnostics.NoSearchIdentifier(map.Span));
        }

        // Without identifiers, all that could be said about the condition follows from that.
        var conditions = identifiers.IsEmpty ? [] : ReadConditions(identifiers);
        return new Detection
        {
            Identifiers = identifiers,
            Conditions = conditions,
            IsSound = !bag.HasErrorAfter(found),
        };
    }

    /// <summary>
    /// The window of an old aggregation, which is reported unless the aggregation itself will be; a search identifier of that name is
    /// named by the condition.
    /// </summary>
    private bool IsTimeframe(MapEntry entry)
    {
        var condition = (map.Find(ConditionKey)?.Value as ScalarNode)?.Text ?? "";
        if (entry is not { Key.Text: RuleKeys.Timeframe, Value: ScalarNode }
            || condition.Contains(RuleKeys.Timeframe, StringComparison.Ordinal))
        {
            return false;
        }

        if (!condition.Contains('|', StringComparison.Ordinal))
        {
            bag.Add(RuleFormDiagnostics.OldTimeframe(entry.Key.Span));
        }

        return true;
    }

    private SearchIdentifier ReadIdentifier(MapEntry entry)
    {
        if (entry.Key.Kind != ScalarKind.Text)
        {
            bag.Add(RuleFormDiagnostics.NameNotText(entry.Key.Span, entry.Key.Text, entry.Key.Shape));
        }

        if (!ConditionScanner.IsIdentifier(entry.Key.Text))
        {
            bag.Add(RuleDiagnostics.IdentifierUnusable(entry.Key.Span, entry.Key.Text));
        }

        return new SearchIdentifier(entry.Key.Text, entry.Key.Span, reader.Read(entry));
    }

    private ImmutableArray<Condition> ReadConditions(ImmutableArray<SearchIdentifier> identifiers)
    {
        var written = ConditionTexts();
        if (written.IsEmpty)
        {
            return [];
        }

        var resolver = new ConditionResolver(identifiers, bag);
        var conditions = ImmutableArray.CreateBuilder<Condition>(written.Length);
        var isComplete = true;
        var tokens = 0;
        foreach (var text in written)
        {
            var tree = ConditionParser.Parse(text, bag, ref tokens);
            isComplete &= tree is not null;
            if (tree is not null && resolver.Resolve(tree, text) is not null)
            {
                conditions.Add(new Condition(text.Span, text.Text, tree, identifiers));
            }

            if (tokens > ConditionLimits.Tokens || resolver.IsExhausted)
            {
                return conditions.DrainToImmutable();
            }
        }

        if (isComplete)
        {
            resolver.ReportUnused();
        }

        return conditions.DrainToImmutable();
    }

    /// <summary>The condition, or the list of them: the text of the specification allows both.</summary>
    private ImmutableArray<ScalarNode> ConditionTexts()
    {
        switch (map.Find(ConditionKey)?.Value)
        {
            case null:
                bag.Add(InputDiagnostics.MissingKey(InputKind.Rule, map.Span, ConditionKey, "This detection"));
                return [];
            case ScalarNode text:
                return IsText(text) ? [text] : [];
            case ListNode { Items: [] } list:
                bag.Add(RuleDiagnostics.ConditionEmpty(list.Span));
                return [];
            case ListNode list:
                return [.. list.Items.Where(IsText).Cast<ScalarNode>()];
            case var other:
                IsText(other);
                return [];
        }
    }

    private bool IsText(DataNode node)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Text } text when !string.IsNullOrWhiteSpace(text.Text):
                return true;
            case ScalarNode { Kind: ScalarKind.Text or ScalarKind.Null }:
                bag.Add(RuleDiagnostics.ConditionEmpty(node.Span));
                return false;
            default:
                bag.Add(InputDiagnostics.WrongType(InputKind.Rule, node.Span, ConditionKey, "text", node.Shape));
                return false;
        }
    }
}
