using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Documents;

namespace Coverbook.Sigma.Correlations;

/// <summary>Reads the key <c>rules</c> of correlations and filters: ids or names, at least one.</summary>
internal static class ReferenceReader
{
    /// <summary>The word by which a filter concerns every rule (version 2.2 of the specification).</summary>
    public const string Any = "any";

    private const int ShortestName = 2;

    /// <summary>The references, in the order of the file; a single one is read without a list, too.</summary>
    public static ImmutableArray<RuleReference> Read(Fields fields, HeadTypes types, DiagnosticBag bag)
    {
        fields.RequireKey(RuleKeys.Rules);
        switch (fields.Value(RuleKeys.Rules))
        {
            case null:
                return [];
            case ScalarNode { Text: Any } any:
                return [new RuleReference(any.Text, any.Span)];
            case ScalarNode single:
                bag.Add(RuleFormDiagnostics.OtherType(single.Span, RuleKeys.Rules, "a list", single.Shape));
                return [new RuleReference(single.Text, single.Span)];
            case ListNode { Items: [] } empty:
                bag.Add(CorrelationDiagnostics.NoRules(empty.Span));
                return [];
            case ListNode list:
                types.CheckDistinct(RuleKeys.Rules, list);
                return
                [
                    .. fields.Scalars(RuleKeys.Rules)
                        .Where(rule => IsName(rule, types, bag))
                        .Select(rule => new RuleReference(rule.Text, rule.Span))
                ];
            default:
                return [.. fields.Scalars(RuleKeys.Rules).Select(rule => new RuleReference(rule.Text, rule.Span))];
        }
    }

    /// <summary>Whether an entry names anything; numbers and very short names are read with a warning.</summary>
    private static bool IsName(ScalarNode rule, HeadTypes types, DiagnosticBag bag)
    {
        types.CheckEntry(RuleKeys.Rules, rule);
        if (rule.Kind == ScalarKind.Text && rule.Text.Length < ShortestName)
        {
            bag.Add(RuleFormDiagnostics.EntryShort(rule.Span, RuleKeys.Rules, ShortestName));
        }

        return rule.Kind != ScalarKind.Null;
    }
}
