using Coverbook.Coverage.Publishing;
using Coverbook.Dialects;
using Coverbook.Pages.Wording;
using Coverbook.Sigma;

namespace Coverbook.Pages.Methodology;

/// <summary>The table product → dialect, with how many of the site's rules stand the test.</summary>
internal static class DialectRows
{
    /// <summary>A row for each product that a rule of the site names, in ordinal order.</summary>
    public static IEnumerable<DialectRowView> Of(PublishedModel model) => model.Rules
        .Where(rule => rule.Platform is not null)
        .GroupBy(rule => rule.Platform!, StringComparer.Ordinal)
        .OrderBy(rules => rules.Key, StringComparer.Ordinal)
        .Select(rules => new DialectRowView(
            rules.Key,
            NativeDialects.Of(rules.Key) is { } dialect ? DialectNames.Of(dialect) : English.Missing,
            English.Number(rules.Count()),
            English.Number(rules.Count(rule => rule.IsValidated))));
}
