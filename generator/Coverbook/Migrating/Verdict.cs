using Coverbook.Files;

namespace Coverbook.Migrating;

/// <summary>What is to become of an id that is not in force as it is written: it is replaced, or left alone for a reason.</summary>
/// <param name="Span">The stretch of the file that holds the id.</param>
/// <param name="Written">The id, or the tactic's name, as written.</param>
/// <param name="Replacement">What takes its place.</param>
/// <param name="Reason">Why nothing does, and what to do.</param>
/// <param name="IsOfOthers">Whether the file is somebody else's, and not to be rewritten.</param>
internal sealed record Verdict(SourceSpan Span, string Written, string? Replacement, string? Reason, bool IsOfOthers);
