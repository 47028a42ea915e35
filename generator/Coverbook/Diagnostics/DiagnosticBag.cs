using System.Collections.Immutable;

namespace Coverbook.Diagnostics;

/// <summary>Collects diagnostics inside one stage; several threads may add at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly Lock gate = new();

    /// <summary>How many were added so far.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return diagnostics.Count;
            }
        }
    }

    /// <summary>Whether an error was added after the first <paramref name="count"/> diagnostics.</summary>
    public bool HasErrorAfter(int count)
    {
        lock (gate)
        {
            for (var index = count; index < diagnostics.Count; index++)
            {
                if (diagnostics[index].IsError)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> more)
    {
        lock (gate)
        {
            diagnostics.AddRange(more);
        }
    }

    /// <summary>Everything so far: sorted by place, then code and message, and each only once.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        lock (gate)
        {
            return [.. diagnostics.Distinct()
                .OrderBy(diagnostic => diagnostic.Span?.Path.Value ?? "", StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span?.Start ?? default)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)];
        }
    }
}
