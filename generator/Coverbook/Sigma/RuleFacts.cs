using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;

namespace Coverbook.Sigma;

/// <summary>
/// What rules side by side need to know of one document: what it is called and what it refers to. A set of rules may have hundreds of
/// thousands of documents, so nothing else is kept of those that are only checked. A document that could not be read as a rule has
/// its id and its name here, so that nobody calls it missing.
/// </summary>
internal sealed record RuleFacts
{
    /// <summary>Where the document starts.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The title; <c>null</c> where the document is no rule.</summary>
    public string? Title { get; init; }

    /// <summary>Where its title stands.</summary>
    public SourceSpan TitleSpan { get; init; }

    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>Where its id stands.</summary>
    public SourceSpan IdSpan { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Where its name stands.</summary>
    public SourceSpan NameSpan { get; init; }

    /// <summary>What kind of correlation it is.</summary>
    public CorrelationType? Correlation { get; init; }

    /// <summary>The rules that it refers to.</summary>
    public ImmutableArray<RuleReference> References { get; init; } = [];

    /// <summary>The file.</summary>
    public FilePath File => Span.Path;

    /// <summary>What is known of a document.</summary>
    public static RuleFacts Of(RuleDocument document) => document switch
    {
        { Rule: { } rule } => new RuleFacts
        {
            Span = rule.Span,
            Title = rule.Title,
            TitleSpan = rule.TitleSpan,
            Id = rule.Id,
            IdSpan = rule.IdSpan,
            Name = rule.Name,
            NameSpan = rule.NameSpan,
            Correlation = rule.Correlation?.Type,
            References = rule.Correlation?.Rules ?? [],
        },
        { Filter: { } filter } => new RuleFacts { Span = filter.Span, References = filter.Rules },
        _ => new RuleFacts { Span = document.Root.Span, Id = TextOf(document, "id"), Name = TextOf(document, "name") },
    };

    private static string? TextOf(RuleDocument document, string key) => (document.Root.Find(key)?.Value as Data.ScalarNode)?.Text;
}
