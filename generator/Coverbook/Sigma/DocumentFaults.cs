using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sigma;

/// <summary>
/// Tells which errors of a file belong to which of its rules: those that reading the document found, and those of YAML that lie within
/// it. The rest is about what could not be read at all.
/// </summary>
internal sealed class DocumentFaults
{
    private readonly DiagnosticBag bag;
    private readonly ImmutableArray<Diagnostic> ofYaml;
    private readonly HashSet<Diagnostic> attached = new(ReferenceEqualityComparer.Instance);
    private int seen;
    private int next;

    /// <summary>Starts after YAML was read, and before the first document is.</summary>
    public DocumentFaults(DiagnosticBag bag)
    {
        this.bag = bag;
        seen = bag.Count;
        ofYaml = [.. bag.ErrorsAfter(0).OrderBy(error => error.Span?.Start ?? default)];
    }

    /// <summary>The document, with the errors found since the last one as its rule's faults.</summary>
    public RuleDocument Attach(RuleDocument document)
    {
        var found = bag.ErrorsAfter(seen).AddRange(Within(document.Root.Span));
        seen = bag.Count;
        if (found.IsEmpty || document is { Rule: null, Filter: null })
        {
            return document;
        }

        attached.UnionWith(found);
        return document.Rule is { } rule ? document with { Rule = rule with { Faults = rule.Faults.AddRange(found) } } : document;
    }

    /// <summary>The errors that belong to no document.</summary>
    public ImmutableArray<Diagnostic> Rest() => [.. bag.ErrorsAfter(0).Where(error => !attached.Contains(error))];

    private ImmutableArray<Diagnostic> Within(SourceSpan document)
    {
        var first = next;
        while (next < ofYaml.Length && ofYaml[next].Span is { } span && span.Start.CompareTo(document.End) < 0)
        {
            next++;
        }

        return [.. ofYaml.AsSpan(first, next - first)];
    }
}
