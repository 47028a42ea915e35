using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Inspecting.Places;

/// <summary>A fault in a page, and what must be asked to know where it was written.</summary>
/// <param name="Diagnostic">The fault, at its place in the page.</param>
/// <param name="Questions">What to ask, the best first.</param>
/// <param name="Otherwise">The place when none has an answer; <c>null</c> leaves the fault where it is.</param>
internal sealed record TracedFault(Diagnostic Diagnostic, ImmutableArray<InputQuestion> Questions, SourceSpan? Otherwise)
{
    /// <summary>Where it was written, by the answers.</summary>
    public SourceSpan? PlaceBy(IReadOnlyDictionary<InputQuestion, SourceSpan> answers) =>
        Questions.FirstOrDefault(answers.ContainsKey) is { } best ? answers[best] : Otherwise;
}
