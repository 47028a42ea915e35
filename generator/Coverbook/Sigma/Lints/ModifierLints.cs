using Coverbook.Diagnostics;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Modifiers;

namespace Coverbook.Sigma.Lints;

/// <summary>Modifiers that do nothing, or not what they seem to.</summary>
internal static class ModifierLints
{
    /// <summary>Reports odd modifiers and field names.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        foreach (var item in subject.Items)
        {
            CheckField(item, bag);
            CheckTwice(item, bag);
            CheckAll(item, bag);
            CheckCombination(item, bag);
        }
    }

    private static void CheckField(DetectionItem item, DiagnosticBag bag)
    {
        if (item.Field is { } field && field.Contains(' ', StringComparison.Ordinal))
        {
            bag.Add(RuleLintDiagnostics.SpaceInField(item.Span, field));
        }
    }

    private static void CheckTwice(DetectionItem item, DiagnosticBag bag)
    {
        for (var index = 1; index < item.Modifiers.Length; index++)
        {
            if (item.Modifiers.IndexOf(item.Modifiers[index]) < index)
            {
                bag.Add(RuleLintDiagnostics.ModifierTwice(item.Span, item.Modifiers[index].Name()));
                return;
            }
        }
    }

    private static void CheckAll(DetectionItem item, DiagnosticBag bag)
    {
        if (Has(item, Modifier.All) && item.Values.Length == 1)
        {
            bag.Add(RuleLintDiagnostics.AllOfOneValue(item.Span));
        }
        else if (Has(item, Modifier.All) && item.Field is not null && item.Modifiers.Length == 1)
        {
            bag.Add(RuleLintDiagnostics.ModifierCombination(item.Span,
                "a field cannot equal all of several values", "Put 'contains' before 'all', or remove 'all'."));
        }
    }

    private static void CheckCombination(DetectionItem item, DiagnosticBag bag)
    {
        if (Has(item, Modifier.Base64Offset) && !Has(item, Modifier.Contains))
        {
            bag.Add(RuleLintDiagnostics.ModifierCombination(item.Span,
                "the forms that 'base64offset' makes are pieces of a longer text", "Put 'contains' after 'base64offset'."));
        }

        if (Has(item, Modifier.WinDash) && Has(item, Modifier.All))
        {
            bag.Add(RuleLintDiagnostics.ModifierCombination(item.Span,
                "tools differ on what 'windash' with 'all' asks for", "Put each value into a search identifier of its own."));
        }
    }

    private static bool Has(DetectionItem item, Modifier modifier) => item.Modifiers.Contains(modifier);
}
