using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>
/// Finds correlations that watch themselves, directly or through others (the specification allows chains, and a circle would never end).
/// The walk keeps its own stack: chains can be as long as a rule set.
/// </summary>
internal static class CorrelationCycles
{
    /// <summary>Reports each reference that closes a circle, once.</summary>
    public static void Report(IReadOnlyList<RuleFacts> rules, Dictionary<string, RuleFacts> byReference, DiagnosticBag bag)
    {
        var finished = new HashSet<RuleFacts>(ReferenceEqualityComparer.Instance);
        foreach (var rule in rules.Where(rule => rule.Correlation is not null))
        {
            Walk(rule, byReference, finished, bag);
        }
    }

    private static void Walk(RuleFacts start, Dictionary<string, RuleFacts> byReference, HashSet<RuleFacts> finished, DiagnosticBag bag)
    {
        var open = new HashSet<RuleFacts>(ReferenceEqualityComparer.Instance);
        var path = new Stack<(RuleFacts Rule, int Next)>();
        Enter(start);
        while (path.TryPop(out var step))
        {
            var references = step.Rule.References;
            if (step.Next == references.Length)
            {
                open.Remove(step.Rule);
                finished.Add(step.Rule);
                continue;
            }

            path.Push((step.Rule, step.Next + 1));
            var reference = references[step.Next];
            if (!byReference.TryGetValue(reference.Text, out var target))
            {
                continue;
            }

            if (open.Contains(target))
            {
                bag.Add(CorrelationDiagnostics.ReferenceCycle(reference.Span, reference.Text));
            }
            else
            {
                Enter(target);
            }
        }

        void Enter(RuleFacts rule)
        {
            if (!finished.Contains(rule) && open.Add(rule))
            {
                path.Push((rule, 0));
            }
        }
    }
}
