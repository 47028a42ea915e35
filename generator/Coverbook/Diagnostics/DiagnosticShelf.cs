using System.Globalization;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Diagnostics;

/// <summary>
/// The diagnostics of one code in one file: the first by their places, whatever the order in which they come, and how many more there
/// are. What is only counted is remembered by its hash, so that it counts once, as what is kept does.
/// </summary>
internal sealed class DiagnosticShelf
{
    /// <summary>A screenful.</summary>
    [Limit("Reports", "diagnostics of one code in one file", "the others are counted")]
    public const int Most = 20;

    private readonly List<Diagnostic> kept = [];
    private readonly HashSet<(TextPosition Start, TextPosition End, int Words)> counted = [];
    private SourceSpan? firstCounted;
    private int more;

    /// <summary>Whether the code stands for errors here.</summary>
    public bool HoldsErrors => kept[0].IsError;

    /// <summary>What is kept, and one diagnostic for all others.</summary>
    public IEnumerable<Diagnostic> All => more == 0 ? kept : kept.Append(Rest());

    /// <summary>Counts one that stands behind all that are kept; false when it is to be made and added.</summary>
    public bool TryCount(SourceSpan span)
    {
        if (kept.Count < Most || span.Start.CompareTo(kept[^1].Span!.Value.Start) < 0)
        {
            return false;
        }

        Count(span, 1);
        return true;
    }

    /// <summary>Keeps one, or counts it or the last one in its place.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.More > 0)
        {
            Count(diagnostic.Span!.Value, diagnostic.More);
            return;
        }

        var index = kept.BinarySearch(diagnostic, ByPlace);
        if (index >= 0)
        {
            return;
        }

        kept.Insert(~index, diagnostic);
        if (kept.Count > Most)
        {
            CountOnce(kept[^1]);
            kept.RemoveAt(Most);
        }
    }

    private void CountOnce(Diagnostic diagnostic)
    {
        var span = diagnostic.Span!.Value;
        if (counted.Add((span.Start, span.End, diagnostic.Message.GetHashCode(StringComparison.Ordinal))))
        {
            Count(span, 1);
        }
    }

    private void Count(SourceSpan span, int amount)
    {
        more += amount;
        firstCounted = firstCounted is { } first && first.Start.CompareTo(span.Start) <= 0 ? first : span;
    }

    private Diagnostic Rest() => kept[0] with
    {
        Span = firstCounted,
        Message = string.Create(
            CultureInfo.InvariantCulture,
            $"There {(more == 1 ? "is" : "are")} {more:N0} more like {(kept.Count == 1 ? "it" : "these")} in this file."),
        Cure = "Mend those above first: many of a kind often have one cause.",
        More = more,
    };

    private static readonly Comparer<Diagnostic> ByPlace = Comparer<Diagnostic>.Create((left, right) =>
    {
        var byStart = left.Span!.Value.Start.CompareTo(right.Span!.Value.Start);
        var byEnd = byStart != 0 ? byStart : left.Span.Value.End.CompareTo(right.Span.Value.End);
        var byMessage = byEnd != 0 ? byEnd : string.CompareOrdinal(left.Message, right.Message);
        return byMessage != 0 ? byMessage : string.CompareOrdinal(left.Cure, right.Cure);
    });
}
