namespace Coverbook.Coverage.Totals;

/// <summary>
/// Why a technique in scope stands among the gaps, or beside them (design, section 4). A technique is of one kind at most. Only
/// <see cref="Gap"/> is a gap; the other kinds are told apart from it.
/// </summary>
internal enum GapKind
{
    /// <summary>Neither finding nor rule, nor anything else that takes its place.</summary>
    Gap,

    /// <summary>Neither finding nor rule of its own; one of its sub-techniques is covered.</summary>
    OnlyBelow,

    /// <summary>Neither finding nor rule, but a capability that detects it more than minimally.</summary>
    CapabilityAlone,

    /// <summary>Neither finding nor rule, but some for an id of a newer ATT&amp;CK version that succeeds it.</summary>
    MayApply,

    /// <summary>A gap that the organisation decided to live with.</summary>
    Accepted,

    /// <summary>A finding that detects it, and no rule.</summary>
    WithoutRule,

    /// <summary>A rule, and no finding that detects it.</summary>
    WithoutFinding,
}

/// <summary>The words for kinds of gaps.</summary>
internal static class GapKindWords
{
    /// <summary>The word for programs: <c>withoutRule</c>.</summary>
    public static string Word(this GapKind kind) => kind switch
    {
        GapKind.OnlyBelow => "onlyBelow",
        GapKind.CapabilityAlone => "capabilityAlone",
        GapKind.MayApply => "mayApply",
        GapKind.Accepted => "accepted",
        GapKind.WithoutRule => "withoutRule",
        GapKind.WithoutFinding => "withoutFinding",
        _ => "gap",
    };
}
