namespace Coverbook.Sigma.Conditions;

/// <summary>Bounds on untrusted conditions; the largest of SigmaHQ have a hundredth of them.</summary>
internal static class ConditionLimits
{
    /// <summary>Brackets and <c>not</c> inside each other: a stack overflow could not be caught.</summary>
    public const int Depth = 100;

    /// <summary>Words, patterns and brackets of all conditions of one rule.</summary>
    public const int Tokens = 10_000;

    /// <summary>Search identifiers of one rule.</summary>
    public const int Identifiers = 1_000;

    /// <summary>Values of all search identifiers of one rule.</summary>
    public const int Values = 200_000;

    /// <summary>Faults of one rule's detections; what follows is read no further.</summary>
    public const int Faults = 200;

    /// <summary>
    /// Room for the variants that modifiers make of all values of one rule (<c>windash</c>, <c>base64offset</c>), in characters. They are
    /// counted before they are made.
    /// </summary>
    public const int VariantRoom = 16_000_000;

    /// <summary>Characters that are compared to find the search identifiers that patterns mean.</summary>
    public const int NameSteps = 20_000_000;

    /// <summary>Comparisons that the conditions of one rule stand for, each identifier counted as often as it is named.</summary>
    public const int Comparisons = 1_000_000;
}
