using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sigma.Reading;

/// <summary>
/// Tells which errors of a file belong to which of its rules: those that reading the document found, and those of YAML that lie within
/// it. The rest is about what could not be read at all.
/// </summary>
/// <param name="ofYaml">The errors that reading the file as YAML found, sorted.</param>
internal sealed class DocumentFaults(ImmutableArray<Diagnostic> ofYaml)
{
    /// <summary>Of what belongs to nothing, the first is shown; hostile files have millions.</summary>
    private const int MostRest = 20;

    private readonly ImmutableArray<Diagnostic>.Builder rest = ImmutableArray.CreateBuilder<Diagnostic>();
    private int next;

    /// <summary>The document, with its errors as its rule's faults. Documents come in the order of the file.</summary>
    public RuleDocument Attach(RuleDocument document, IEnumerable<Diagnostic> found)
    {
        ImmutableArray<Diagnostic> errors = [.. TakeBefore(document.Root.Span.End), .. found.Where(diagnostic => diagnostic.IsError)];
        if (document is { Rule: null, Filter: null })
        {
            Note(errors);
        }

        return document.Rule is { } rule && !errors.IsEmpty
            ? document with { Rule = rule with { Faults = rule.Faults.AddRange(errors) } }
            : document;
    }

    /// <summary>Notes what is wrong with a document that is not even a map.</summary>
    public void Note(IEnumerable<Diagnostic> found) =>
        rest.AddRange(found.Where(diagnostic => diagnostic.IsError).Take(MostRest - rest.Count));

    /// <summary>The errors that belong to no rule and no filter.</summary>
    public ImmutableArray<Diagnostic> Rest() => [.. rest, .. ofYaml.AsSpan(next..)];

    private ImmutableArray<Diagnostic> TakeBefore(TextPosition end)
    {
        var first = next;
        while (next < ofYaml.Length && ofYaml[next].Span is { } span && span.Start.CompareTo(end) < 0)
        {
            next++;
        }

        return [.. ofYaml.AsSpan(first, next - first)];
    }
}
