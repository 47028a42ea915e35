using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>That an input which may be named names a technique.</summary>
/// <param name="Written">The id as written.</param>
/// <param name="Name">The title of the rule, or the name of the source.</param>
/// <param name="FindingId">The source's finding; <c>null</c> for a rule.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record PublishedMention(TechniqueId Written, string Name, string? FindingId, SourceSpan Span);
