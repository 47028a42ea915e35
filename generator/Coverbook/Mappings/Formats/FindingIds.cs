using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// The finding ids of one source. An id stands once; ids that differ only in case are two findings, because providers may mean
/// them so, but hardly anybody does, which is said.
/// </summary>
internal sealed class FindingIds(DiagnosticBag bag)
{
    private readonly Dictionary<string, SourceSpan> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Id, SourceSpan Span)> anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>False when the id was there already, which is reported.</summary>
    public bool Add(string id, SourceSpan span)
    {
        if (!exact.TryAdd(id, span))
        {
            bag.Add(MappingDiagnostics.FindingTwice(span, id, exact[id]));
            return false;
        }

        if (!anyCase.TryAdd(id, (id, span)))
        {
            var (other, first) = anyCase[id];
            bag.Add(MappingDiagnostics.FindingsAlike(span, id, other, first));
        }

        return true;
    }
}
