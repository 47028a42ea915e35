using System.Collections.Frozen;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>How false positives are described.</summary>
internal static class FalsePositiveLints
{
    private static readonly FrozenSet<string> Banned =
        new[] { "none", "pentest", "penetration test", "red team" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Misspelt = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["unkown"] = "unknown",
        ["ligitimate"] = "legitimate",
        ["legitim"] = "legitimate",
        ["legitimeate"] = "legitimate",
        ["legitmate"] = "legitimate",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports descriptions that say nothing or are misspelt.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        foreach (var description in subject.TextsOf("falsepositives"))
        {
            if (description.Text.Length > 0 && char.IsLower(description.Text[0]))
            {
                bag.Add(RuleHeadLintDiagnostics.FalsePositiveCapital(description.Span));
            }

            if (Banned.Contains(description.Text.Trim().TrimEnd('.')))
            {
                bag.Add(RuleHeadLintDiagnostics.FalsePositiveBanned(description.Span, description.Text));
            }

            foreach (var word in description.Text.Split(' ', ',', '.'))
            {
                if (Misspelt.TryGetValue(word, out var right))
                {
                    bag.Add(RuleHeadLintDiagnostics.FalsePositiveTypo(description.Span, word, InCaseOf(word, right)));
                }
            }
        }
    }

    private static string InCaseOf(string word, string right) =>
        char.IsUpper(word[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
}
