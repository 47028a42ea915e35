using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>What a rule refers to.</summary>
internal static class ReferenceLints
{
    private const string MitreSite = "https://attack.mitre.org/";
    private const string GitHubSite = "https://github.com/";

    /// <summary>Reports references that repeat, move, or say what a tag says.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in subject.TextsOf("references"))
        {
            if (!seen.Add(reference.Text))
            {
                bag.Add(RuleHeadLintDiagnostics.ReferenceTwice(reference.Span, reference.Text));
            }

            if (reference.Text.StartsWith(MitreSite, StringComparison.OrdinalIgnoreCase))
            {
                bag.Add(RuleHeadLintDiagnostics.ReferenceIsTag(reference.Span));
            }

            if (NamesBranch(reference.Text))
            {
                bag.Add(RuleHeadLintDiagnostics.ReferenceMoves(reference.Span));
            }
        }
    }

    /// <summary>Whether a link shows a file of a branch: owner, repository, <c>blob</c>, and a name that branches have.</summary>
    private static bool NamesBranch(string reference)
    {
        if (!reference.StartsWith(GitHubSite, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var parts = reference[GitHubSite.Length..].Split('/', 6);
        return parts is [_, _, "blob", "main" or "master" or "develop" or "HEAD", _, ..];
    }
}
