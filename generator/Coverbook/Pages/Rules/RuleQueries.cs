using System.Collections.Immutable;
using Coverbook.Pages.Wording;
using Coverbook.Sigma;

namespace Coverbook.Pages.Rules;

/// <summary>The queries of a rule's page: that of its SIEM first.</summary>
internal static class RuleQueries
{
    /// <summary>Longer queries are for files: no SIEM takes them from a page.</summary>
    private const int Longest = 20_000;

    /// <summary>The queries that there are.</summary>
    public static ImmutableArray<QueryView> Of(RuleValidation validation) =>
    [
        .. validation.Results
            .Where(result => result.Query is not null)
            .OrderBy(result => result.Dialect == validation.Native ? 0 : 1)
            .ThenBy(result => result.Dialect)
            .Select(result => new QueryView(
                DialectNames.Of(result.Dialect),
                CheckSentences.QueryCaption(result),
                CheckSentences.QueryNote(result),
                result.Query!.Length > Longest ? null : result.Query,
                result.Dialect == validation.Native)),
    ];

    /// <summary>Why there is no query in a language, a sentence for each.</summary>
    public static ImmutableArray<string> Refusals(RuleValidation validation) =>
    [
        .. validation.Results
            .Where(result => result.Refusal is not null)
            .Select(result => $"No query in {DialectNames.Of(result.Dialect)}: {result.Refusal}."),
    ];
}
