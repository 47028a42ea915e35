namespace Coverbook.Sigma.Conditions;

/// <summary>Bounds on untrusted conditions; the largest of SigmaHQ have a hundredth of them.</summary>
internal static class ConditionLimits
{
    /// <summary>Brackets and <c>not</c> inside each other: a stack overflow could not be caught.</summary>
    public const int Depth = 100;

    /// <summary>Words, patterns and brackets of one condition.</summary>
    public const int Tokens = 10_000;

    /// <summary>Search identifiers of one rule.</summary>
    public const int Identifiers = 1_000;

    /// <summary>Values of all search identifiers of one rule.</summary>
    public const int Values = 200_000;

    /// <summary>Faults of one rule's detections; what follows is read no further.</summary>
    public const int Faults = 200;

    /// <summary>Comparisons that a condition stands for, each identifier counted as often as it is named.</summary>
    public const int Comparisons = 1_000_000;
}
