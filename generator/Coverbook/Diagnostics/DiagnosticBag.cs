using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// Collects diagnostics inside one stage; several threads may add at once. Of one code in one file it keeps a screenful and counts the
/// others, so that a file of another kind than it is taken for costs neither memory nor patience.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> placeless = [];
    private readonly Dictionary<(FilePath Path, string Code), DiagnosticShelf> shelves = [];
    private readonly Lock gate = new();
    private int count;
    private int countAtLastError;

    /// <summary>How many were added so far.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return count;
            }
        }
    }

    /// <summary>Whether an error was added after the first <paramref name="first"/> diagnostics.</summary>
    public bool HasErrorAfter(int first)
    {
        lock (gate)
        {
            return countAtLastError > first;
        }
    }

    /// <summary>
    /// Whether one more of a code is worth its making: false, and it is counted, when a screenful stands before it in its file already.
    /// Whoever may find something in every item of a file asks this before the message is made.
    /// </summary>
    public bool Wants(string code, SourceSpan span)
    {
        lock (gate)
        {
            if (!shelves.TryGetValue((span.Path, code), out var shelf) || !shelf.TryCount(span))
            {
                return true;
            }

            Note(1, shelf.HoldsErrors);
            return false;
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            Keep(diagnostic);
        }
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> more)
    {
        lock (gate)
        {
            foreach (var diagnostic in more)
            {
                Keep(diagnostic);
            }
        }
    }

    /// <summary>
    /// Everything so far: sorted by place, then code and message, and each only once; of what was only counted, the number.
    /// </summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        lock (gate)
        {
            // Most bags are those of one page or one text, and empty.
            return count == 0 ? [] : [.. placeless.Distinct().Concat(shelves.Values.SelectMany(shelf => shelf.All))
                .OrderBy(diagnostic => diagnostic.Span?.Path.Value ?? "", StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span?.Start ?? default)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)];
        }
    }

    private void Keep(Diagnostic diagnostic)
    {
        Note(diagnostic.Amount, diagnostic.IsError);
        if (diagnostic.Span is not { } span)
        {
            placeless.Add(diagnostic);
            return;
        }

        if (!shelves.TryGetValue((span.Path, diagnostic.Code), out var shelf))
        {
            shelves.Add((span.Path, diagnostic.Code), shelf = new DiagnosticShelf());
        }

        shelf.Add(diagnostic);
    }

    private void Note(int amount, bool isError)
    {
        count += amount;
        countAtLastError = isError ? count : countAtLastError;
    }
}
