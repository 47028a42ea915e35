using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Correlations;

/// <summary>Reads the key <c>rules</c> of correlations and filters: ids or names, at least one.</summary>
internal static class ReferenceReader
{
    /// <summary>The references, in the order of the file; a single one needs no list.</summary>
    public static ImmutableArray<RuleReference> Read(Fields fields, DiagnosticBag bag)
    {
        fields.RequireKey("rules");
        switch (fields.Value("rules"))
        {
            case null:
                return [];
            case ScalarNode single:
                return [new RuleReference(single.Text, single.Span)];
            case ListNode { Items: [] } empty:
                bag.Add(CorrelationDiagnostics.NoRules(empty.Span));
                return [];
            default:
                return [.. fields.Scalars("rules").Select(rule => new RuleReference(rule.Text, rule.Span))];
        }
    }
}
