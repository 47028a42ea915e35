namespace Coverbook.Coverage.Totals;

/// <summary>How a technique stands.</summary>
internal enum CoverageStatus
{
    /// <summary>At least one finding or rule.</summary>
    Covered,

    /// <summary>No finding or rule of its own, but on one of its sub-techniques, which counts for it.</summary>
    OnlyBelow,

    /// <summary>In scope, with neither finding nor rule.</summary>
    Gap,

    /// <summary>A gap that the organisation decided to live with.</summary>
    Accepted,

    /// <summary>Neither finding nor rule, but rules or findings for an id of a newer ATT&amp;CK version that succeeds it.</summary>
    MayApply,

    /// <summary>None of its platforms is in the site's scope, and nothing is mapped to it.</summary>
    OutOfScope,
}
