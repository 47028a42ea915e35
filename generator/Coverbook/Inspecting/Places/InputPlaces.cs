using System.Collections.Immutable;
using Coverbook.Build.Caching;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Inspecting.Places;

/// <summary>
/// The door: says of faults in built pages where they were written, in the rule, mapping, note, bundle or template that the page was made
/// from. What stands at the fault is looked for there by its very words; whatever is not found stays at its place in the page.
/// </summary>
internal static class InputPlaces
{
    /// <summary>However many faults a site has, this many are traced.</summary>
    [Limit("Built sites", "faults that are traced to the inputs", "further ones are told at their places in the pages")]
    private const int MostTraced = 5_000;

    /// <summary>The diagnostics, each at its place in the inputs where that is known, with the page that it was seen on.</summary>
    /// <param name="found">The diagnostics at their places in the pages, sorted.</param>
    /// <param name="files">Reads the pages and the inputs.</param>
    /// <param name="shown">What stands before a page's path where people read it: <c>dist/</c>, or nothing.</param>
    /// <param name="origins">What the pages were made from.</param>
    public static ImmutableArray<Diagnostic> Of(
        ImmutableArray<Diagnostic> found, ISourceFiles files, string shown, PageOrigins origins)
    {
        var tracer = new FaultTracer(files, shown, origins);
        TracedFault[] traced = [.. found.Take(MostTraced).Select(tracer.Trace).OfType<TracedFault>()];
        var answers = InputSearch.Answer(files, traced.SelectMany(fault => fault.Questions));
        var placed = traced.Where(fault => fault.PlaceBy(answers) is not null).ToArray();
        var moved = placed.Select(fault => fault.Diagnostic).ToHashSet(ReferenceEqualityComparer.Instance);
        var bag = new DiagnosticBag();
        bag.AddRange(found.Where(diagnostic => !moved.Contains(diagnostic)));
        bag.AddRange(placed
            .GroupBy(fault => (fault.Diagnostic.Code, fault.Diagnostic.Message, Place: fault.PlaceBy(answers)!.Value))
            .Select(group => Together([.. group.Select(fault => fault.Diagnostic)], group.Key.Place)));
        return bag.ToSorted();
    }

    /// <summary>What one place of an input did to any number of pages is one fault.</summary>
    private static Diagnostic Together(Diagnostic[] same, SourceSpan place)
    {
        var others = same.Select(diagnostic => diagnostic.Span!.Value.Path).Distinct().Count() - 1;
        var more = others switch { 0 => "", 1 => " and one more page", _ => $" and {others} more pages" };
        return same[0] with { Span = place, Message = $"{same[0].Message} Seen on {same[0].Span}{more}." };
    }
}
