namespace Coverbook.Coverage.Totals;

/// <summary>
/// The techniques that somebody or something names (a group uses them, a mitigation helps against them) by the evidence that they have.
/// Sub-techniques are counted apart, and a technique that is named several times counts once.
/// </summary>
/// <param name="Techniques">The techniques.</param>
/// <param name="SubTechniques">The sub-techniques.</param>
internal sealed record UseTotals(UseCount Techniques, UseCount SubTechniques)
{
    /// <summary>Whether no technique is named at all.</summary>
    public bool IsEmpty => Techniques.Named + SubTechniques.Named == 0;

    /// <summary>How many are in scope, techniques and sub-techniques together.</summary>
    public int InScope => Techniques.InScope + SubTechniques.InScope;

    /// <summary>How many of these have no evidence, their own or below.</summary>
    public int Without => Techniques.Without + SubTechniques.Without;
}

/// <summary>How many of them there are. All but the first are of those in the site's scope.</summary>
/// <param name="Named">How many are named, in scope or not.</param>
/// <param name="InScope">Those in scope.</param>
/// <param name="Direct">Those with evidence of their own: a finding that detects, a rule, or a capability that detects.</param>
/// <param name="WithFinding">Those with a finding that detects.</param>
/// <param name="WithRule">Those with a rule.</param>
/// <param name="OnlyBelow">Those with evidence on a sub-technique only.</param>
internal sealed record UseCount(int Named, int InScope, int Direct, int WithFinding, int WithRule, int OnlyBelow)
{
    /// <summary>Those with evidence of capabilities alone: they are among the direct ones.</summary>
    public int ByCapabilityAlone { get; init; }

    /// <summary>Those outside of the scope.</summary>
    public int Outside => Named - InScope;

    /// <summary>Those in scope without any evidence, their own or below.</summary>
    public int Without => InScope - Direct - OnlyBelow;
}
