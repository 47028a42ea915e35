using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Conditions;
using Coverbook.Sigma.Detections;

namespace Coverbook.Sigma.Lints;

/// <summary>Quantifiers that mean less, or more, than they seem to.</summary>
internal static class ConditionLints
{
    private const string Selections = "selection_*";

    /// <summary>Reports odd quantifiers of all conditions.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        if (subject.Rule.Detection is not { } detection)
        {
            return;
        }

        foreach (var condition in detection.Conditions)
        {
            Check(condition.Tree, detection, bag);
        }
    }

    private static void Check(ConditionNode node, Detection detection, DiagnosticBag bag)
    {
        ImmutableArray<ConditionNode> inner = node switch
        {
            AndCondition and => and.Arguments,
            OrCondition or => or.Arguments,
            NotCondition not => [not.Argument],
            _ => [],
        };
        foreach (var argument in inner)
        {
            Check(argument, detection, bag);
        }

        if (node is QuantifierCondition quantifier)
        {
            CheckQuantifier(quantifier, detection, bag);
        }
    }

    private static void CheckQuantifier(QuantifierCondition quantifier, Detection detection, DiagnosticBag bag)
    {
        var isThem = quantifier.Pattern == QuantifierCondition.Them;
        if (isThem && quantifier.IsAll)
        {
            bag.Add(RuleLintDiagnostics.AllOfThem(quantifier.Span));
        }

        if (!isThem && !quantifier.Pattern.Contains('*', StringComparison.Ordinal))
        {
            bag.Add(RuleLintDiagnostics.PatternWithoutStar(quantifier.Span, quantifier.Pattern));
        }
        else if ((isThem || quantifier.Pattern == Selections)
            && detection.Identifiers.Count(identifier => quantifier.Includes(identifier.Name)) == 1)
        {
            // Other patterns are often written for one on purpose, so that users can add their own.
            bag.Add(RuleLintDiagnostics.QuantifierOfOne(quantifier.Span, quantifier.Pattern));
        }
    }
}
