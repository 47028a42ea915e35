using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Sigma.Documents;

/// <summary>
/// The documents of one file in the way of old Sigma: <c>action: global</c> shares its keys with all that follow, <c>repeat</c> takes
/// over the document before, <c>reset</c> ends the sharing. It is no part of Sigma any more and an error; what the documents share is
/// still joined, so that nothing else is said about what each of them seems to lack.
/// </summary>
internal sealed class SharedHeads
{
    /// <summary>Joining costs as many entries as all documents share together; hostile files share thousands with thousands.</summary>
    [Limit(
        "Sigma rules",
        "entries that action: global adds to the rules of a file",
        "nothing more is added; the action itself is error CB4301")]
    private const int MostJoined = 10_000;

    private static readonly MapNode Nothing = new(default, []);

    private MapNode shared = Nothing;
    private MapNode previous = Nothing;
    private Diagnostic? fault;
    private int joined;

    /// <summary>
    /// The document with what it shares; <c>null</c> where it only shares. A fault of sharing is handed out with each document.
    /// </summary>
    public MapNode? Join(MapNode document, DiagnosticBag bag, out Diagnostic? sharing)
    {
        var entry = document.Find(RuleKeys.Action);
        if (entry is not { Value: ScalarNode { Text: "global" or "reset" or "repeat" } action })
        {
            sharing = fault;
            return previous = ReferenceEquals(shared, Nothing) ? document : Join(shared, document);
        }

        sharing = fault = RuleFormDiagnostics.OldSharing(action.Span, action.Text);
        bag.Add(fault);
        var own = new MapNode(document.Span, document.Entries.Remove(entry));
        switch (action.Text)
        {
            case "global":
                shared = Join(shared, own);
                return null;
            case "reset":
                shared = Nothing;
                return own.Entries.IsEmpty ? null : previous = own;
            default:
                return previous = Join(previous, own);
        }
    }

    /// <summary>Maps are joined key by key; anything else is taken from the later document.</summary>
    private MapNode Join(MapNode earlier, MapNode later)
    {
        joined += earlier.Entries.Length;
        if (joined > MostJoined)
        {
            return later;
        }

        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in earlier.Entries)
        {
            entries.Add(later.Find(entry.Key.Text) switch
            {
                null => entry,
                { Value: MapNode inner } own when entry.Value is MapNode outer => own with { Value = Join(outer, inner) },
                var own => own,
            });
        }

        entries.AddRange(later.Entries.Where(entry => earlier.Find(entry.Key.Text) is null));
        return new MapNode(later.Span, entries.DrainToImmutable());
    }
}
