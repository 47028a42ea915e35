using Coverbook.Files;

namespace Coverbook.Dialects.Queries;

/// <summary>Why a language cannot say something without loss.</summary>
/// <param name="Span">What in the rule.</param>
/// <param name="Reason">A clause without a full stop.</param>
internal sealed record Refusal(SourceSpan Span, string Reason);
