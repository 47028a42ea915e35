namespace Coverbook.Diagnostics;

/// <summary>
/// What is said of a code wherever it comes up: in the documentation, and in formats that describe codes beside what was found.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">What the code means by default.</param>
/// <param name="Help">Where it is documented, relative to the repository: <c>generator/docs/diagnostics.md#cbn001-…</c>.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record CodeEntry(string Code, Severity Severity, string Help, string Title);
