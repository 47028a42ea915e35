namespace Coverbook.Sigma.Evaluation;

/// <summary>What is known about an event and a test.</summary>
internal enum Verdict : sbyte
{
    /// <summary>It does not fit.</summary>
    No,

    /// <summary>To tell would take more work than an event may cost. Its opposite is just as open.</summary>
    Undecided,

    /// <summary>It fits.</summary>
    Yes,
}

/// <summary>Three-valued logic: what is open stays open unless the other parts settle it.</summary>
internal static class Verdicts
{
    /// <summary>Yes or no.</summary>
    public static Verdict Of(bool fits) => fits ? Verdict.Yes : Verdict.No;

    /// <summary>The opposite.</summary>
    public static Verdict Not(Verdict verdict) => (Verdict)((sbyte)Verdict.Yes - (sbyte)verdict);
}
