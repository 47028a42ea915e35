using System.Collections.Immutable;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>
/// The door to the lints: advice on rules that are correct. Which lints there are follows the Sigma project's own checks as far as they
/// need no list of products; every one has a code, whose severity a site can change.
/// </summary>
internal static class RuleLinter
{
    /// <summary>
    /// What is worth saying about each rule of a file by itself, sorted. What reading the file found is not repeated.
    /// <paramref name="isOfSite"/> tells that a site links the rules: it has its own to say of their tags.
    /// </summary>
    public static ImmutableArray<Diagnostic> Lint(RuleFile file, bool isOfSite = false)
    {
        var bag = new DiagnosticBag();
        foreach (var document in file.Documents)
        {
            if (document.Rule is { } rule)
            {
                Lint(new LintSubject(rule, document.Root), isOfSite, bag);
            }
        }

        FileLints.Check(file, bag);
        return bag.ToSorted();
    }

    /// <summary>What is worth saying about all rules of a set side by side, sorted: ids, names, titles and references.</summary>
    public static ImmutableArray<Diagnostic> LintTogether(IReadOnlyCollection<RuleFile> files) =>
        LintTogether([.. files.SelectMany(file => file.Facts)]);

    /// <summary>The same by what is to be known of the rules, so that no file needs to be kept.</summary>
    internal static ImmutableArray<Diagnostic> LintTogether(IReadOnlyList<RuleFacts> documents)
    {
        var bag = new DiagnosticBag();
        RuleSetLints.CheckReferences(documents, bag);
        RuleSetLints.CheckTitles(documents, bag);
        return bag.ToSorted();
    }

    private static void Lint(LintSubject subject, bool isOfSite, DiagnosticBag bag)
    {
        HeadLints.Check(subject, bag);
        TitleLints.Check(subject, bag);
        ReferenceLints.Check(subject, bag);
        FalsePositiveLints.Check(subject, bag);
        ConditionLints.Check(subject, bag);
        ModifierLints.Check(subject, bag);
        ValueLints.Check(subject, bag);
        LogSourceLints.Check(subject, bag);
        if (!isOfSite)
        {
            TagLints.Check(subject, bag);
        }
    }
}
