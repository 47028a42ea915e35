namespace Coverbook.Sigma;

/// <summary>Computes nothing, for who only asks whether rules can be read.</summary>
internal sealed class NoValidator : IRuleValidator
{
    /// <inheritdoc/>
    public string Circumstances => "not validated";

    /// <inheritdoc/>
    public RuleValidation Validate(SigmaRule rule, IReadOnlyList<SigmaRule> together) => RuleValidation.None;
}
