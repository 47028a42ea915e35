using Coverbook.Files;

namespace Coverbook.Migrating;

/// <summary>An id that somebody has to decide about.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Written">The id, or the tactic's name, as written.</param>
/// <param name="Reason">Why it was left alone, and what to do.</param>
public sealed record LeftAlone(SourceSpan Span, string Written, string Reason);

/// <summary>A retired id in files of others, which are never rewritten unasked.</summary>
/// <param name="Written">The id.</param>
/// <param name="Successor">What has taken its place.</param>
/// <param name="Places">In how many places it stands.</param>
/// <param name="Files">In how many files.</param>
/// <param name="First">The first of the places.</param>
public sealed record NamedByOthers(string Written, string Successor, int Places, int Files, SourceSpan First);
