namespace Coverbook.Diagnostics;

/// <summary>What can happen to a preview beside faults of its inputs: CB1050.</summary>
internal static class PreviewDiagnostics
{
    /// <summary>CB1050: the inputs could not be read for a reason that none of them explains.</summary>
    public static Diagnostic CannotRefresh(string? reason)
    {
        var (why, cure) = reason is null
            ? ("this is a bug in Coverbook", "Undo what was saved last; and please report it with what the terminal shows.")
            : (reason, "Save again when the files can be read.");
        return new("CB1050", Severity.Error, null, $"What was saved last cannot be shown: {why}.", cure);
    }
}
