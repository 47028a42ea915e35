namespace Coverbook.Sigma;

/// <summary>
/// Computes what may be claimed of a rule. It is asked while a rule's file is read, as the trees that it looks at are not kept; the folder
/// that answers (Dialects) lies after this one.
/// </summary>
internal interface IRuleValidator
{
    /// <summary>Whatever else than the rule an answer depends on; kept answers of other circumstances are not used.</summary>
    string Circumstances { get; }

    /// <summary>What was computed of the rule; the rules of its file are those that a correlation may refer to.</summary>
    RuleValidation Validate(SigmaRule rule, IReadOnlyList<SigmaRule> together);
}
