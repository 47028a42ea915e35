using Coverbook.Terms;

namespace Coverbook.Sigma.Conditions;

/// <summary>Bounds on untrusted conditions; the largest of SigmaHQ have a hundredth of them.</summary>
internal static class ConditionLimits
{
    /// <summary>Brackets and <c>not</c> inside each other: a stack overflow could not be caught.</summary>
    [Limit("Sigma rules", "brackets and 'not' inside each other", "error CBx004")]
    public const int Depth = 100;

    /// <summary>Words, patterns and brackets of all conditions of one rule.</summary>
    [Limit("Sigma rules", "words in the conditions of a rule", "error CBx004")]
    public const int Tokens = 10_000;

    /// <summary>Search identifiers of one rule.</summary>
    [Limit("Sigma rules", "search identifiers of a rule", "error CBx004")]
    public const int Identifiers = 1_000;

    /// <summary>Values of all search identifiers of one rule.</summary>
    [Limit("Sigma rules", "values of a rule", "error CBx004")]
    public const int Values = 200_000;

    /// <summary>Faults of one rule's detections; what follows is read no further.</summary>
    [Limit("Sigma rules", "faults of one detection", "what follows is not read")]
    public const int Faults = 200;

    /// <summary>
    /// Room for the variants that modifiers make of all values of one rule (<c>windash</c>, <c>base64offset</c>), in characters. They are
    /// counted before they are made.
    /// </summary>
    [Limit("Sigma rules", "characters of all variants that modifiers make of the values of a rule", "error CBx004")]
    public const int VariantRoom = 16_000_000;

    /// <summary>Characters that are compared to find the search identifiers that patterns mean.</summary>
    [Limit("Sigma rules", "comparisons of characters to find what patterns name", "error CBx004")]
    public const int NameSteps = 20_000_000;

    /// <summary>Comparisons that the conditions of one rule stand for, each identifier counted as often as it is named.</summary>
    [Limit("Sigma rules", "comparisons that the conditions of a rule stand for", "error CBx004")]
    public const int Comparisons = 1_000_000;
}
