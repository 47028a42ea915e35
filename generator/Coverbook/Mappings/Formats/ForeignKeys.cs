using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// The keys of somebody else's format. What a later edition of it adds is nobody's fault and passed over; a key that is nearly one
/// of those that are read, where that one is missing, is a slip, and what it holds would be lost.
/// </summary>
internal sealed class ForeignKeys(params string[] known)
{
    /// <summary>More keys than this are no slips of one map.</summary>
    private const int MostKeys = 60;

    /// <summary>Reads a map, and tells the slips that reading it has not told.</summary>
    public T Read<T>(Fields fields, DiagnosticBag bag, Func<T> read)
    {
        fields.Expect(known);
        var result = read();
        foreach (var key in fields.Others().Take(MostKeys))
        {
            if (NearestName.FindSlip(key.Text, known.Where(name => fields.Map.Find(name) is null)) is { } meant
                && bag.Wants("CB3043", key.Span))
            {
                bag.Add(FormatDiagnostics.KeyMisspelt(key.Span, key.Text, meant));
            }
        }

        return result;
    }
}
