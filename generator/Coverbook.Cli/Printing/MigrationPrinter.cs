using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Migrating;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Prints what a migration does: the difference of a dry run to standard output, so that it can be kept, and what was left alone to
/// standard error.
/// </summary>
internal static class MigrationPrinter
{
    /// <summary>Prints the plan, and what became of it.</summary>
    public static void Print(MigrationPlan plan, bool isDryRun, RewriteFailure? failure)
    {
        if (isDryRun)
        {
            Terminal.Out.InOneGo(() => PrintDiff(plan));
        }

        foreach (var one in plan.LeftAlone)
        {
            Terminal.Error.WriteLine($"{one.Span}: {one.Written} {one.Reason}");
        }

        foreach (var one in plan.OfOthers)
        {
            Terminal.Error.WriteLine(
                $"{one.First}: {one.Written} is {one.Successor} now; {Amount.Of(one.Places, "place")} in {Amount.Of(one.Files, "file")} of others.");
        }

        var end = isDryRun ? Terminal.Error : Terminal.Out;
        if (failure is not null)
        {
            Terminal.Say(
                $"{Quote.Of(failure.Path.Value)} could not be rewritten: {failure.Reason}. {failure.Written} of {Amount.Of(plan.Files, "file")} were written.");
            return;
        }

        var verb = isDryRun ? "to rewrite" : "rewritten";
        var left = plan.LeftAlone.Length == 0 ? "nothing" : plan.LeftAlone.Length.ToString("N0", CultureInfo.InvariantCulture);
        end.WriteLine($"{Amount.Of(plan.Ids, "id")} in {Amount.Of(plan.Files, "file")} {verb}; {left} left alone.");
    }

    private static bool PrintDiff(MigrationPlan plan)
    {
        foreach (var line in plan.Diff)
        {
            Terminal.Out.WriteLine(line);
        }

        return true;
    }
}
