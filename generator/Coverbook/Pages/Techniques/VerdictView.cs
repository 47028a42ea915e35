using System.Collections.Immutable;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>How the site stands to a technique, at a glance.</summary>
/// <param name="Status">In a word or two.</param>
/// <param name="StatusClass">The same as a style class.</param>
/// <param name="Findings">The number of findings that detect it.</param>
/// <param name="Best">The largest confidence.</param>
/// <param name="Rules">The number of rules.</param>
/// <param name="Providers">The providers whose findings detect it, joined; <c>null</c> where there are none.</param>
internal sealed record VerdictView(
    string Status, string StatusClass, int Findings, ConfidenceView Best, int Rules, string? Providers) : View;

/// <summary>What would close a gap.</summary>
/// <param name="Sentence">That it is one.</param>
/// <param name="Covered">The nearest techniques that are covered.</param>
/// <param name="Logs">The log sources that its analytics name and nobody reads here.</param>
internal sealed record NextStepView(string Sentence, ImmutableArray<LinkView> Covered, ImmutableArray<LinkView> Logs) : View;
