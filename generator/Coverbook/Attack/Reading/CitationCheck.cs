using Coverbook.Diagnostics;

namespace Coverbook.Attack.Reading;

/// <summary>Reports what a text in force cites and its object does not list.</summary>
internal static class CitationCheck
{
    /// <summary>Each name once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="owner">The object that it is of, as a reader knows it.</param>
    /// <param name="bag">Where to.</param>
    public static void Report(CitedText text, string owner, DiagnosticBag bag)
    {
        foreach (var name in CitationMarks.Unknown(text))
        {
            bag.Add(AttackDiagnostics.CitationUnknown(text.Span, owner, name));
        }
    }
}
