using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>Keys that a rule should have, its dates and its description.</summary>
internal static class HeadLints
{
    private const int ShortestDescription = 16;

    private static readonly string[] Expected = ["id", "status", "description", "author", "date", "level"];

    /// <summary>Reports what is missing or odd.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        foreach (var key in Expected)
        {
            // A rule with 'modified' is told about its missing 'date' by CheckDates.
            if (subject.Root.Find(key) is null && (key != "date" || subject.Rule.Modified is null))
            {
                bag.Add(RuleHeadLintDiagnostics.KeyExpected(subject.Root.Span, key));
            }
        }

        CheckDates(subject, bag);
        CheckDescription(subject, bag);
    }

    private static void CheckDates(LintSubject subject, DiagnosticBag bag)
    {
        if (subject.Rule.Modified is not { } modified)
        {
            return;
        }

        var place = subject.PlaceOf("modified");
        if (subject.Rule.Date is not { } date)
        {
            bag.Add(RuleHeadLintDiagnostics.ModifiedWithoutDate(place));
        }
        else if (modified < date)
        {
            bag.Add(RuleHeadLintDiagnostics.ModifiedBeforeDate(place));
        }
        else if (modified == date)
        {
            bag.Add(RuleHeadLintDiagnostics.ModifiedRedundant(place));
        }
    }

    private static void CheckDescription(LintSubject subject, DiagnosticBag bag)
    {
        if (subject.Rule.Description is not { } description)
        {
            return;
        }

        if (description.Trim().Length < ShortestDescription)
        {
            bag.Add(RuleHeadLintDiagnostics.DescriptionShort(subject.PlaceOf("description"), ShortestDescription));
        }

        if (description.Contains("http://", StringComparison.OrdinalIgnoreCase)
            || description.Contains("https://", StringComparison.OrdinalIgnoreCase))
        {
            bag.Add(RuleHeadLintDiagnostics.LinkInDescription(subject.PlaceOf("description")));
        }
    }
}
