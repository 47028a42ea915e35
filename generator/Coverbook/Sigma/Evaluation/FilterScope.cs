using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Evaluation;

/// <summary>Which rules a filter concerns (Sigma specification, "Filters"): those that it names, in the logs that it is for.</summary>
internal static class FilterScope
{
    /// <summary>The one word that names all rules.</summary>
    public const string AnyRule = "any";

    /// <summary>How the filter names the rule; <c>null</c> where it does not.</summary>
    public static RuleReference? FindReference(RuleFilter filter, SigmaRule rule) => filter.Rules.FirstOrDefault(reference =>
        reference.Text == rule.Name || string.Equals(
            reference.Text, rule.Id, StringComparison.OrdinalIgnoreCase) || (reference.Text == AnyRule && filter.Rules.Length == 1));

    /// <summary>Whether the filter's log source holds the rule's.</summary>
    public static bool Holds(LogSource filter, LogSource rule) =>
        Holds(filter.Category, rule.Category) && Holds(filter.Product, rule.Product) && Holds(filter.Service, rule.Service);

    private static bool Holds(string? filter, string? rule) =>
        filter is null || string.Equals(filter, rule, StringComparison.OrdinalIgnoreCase);
}
