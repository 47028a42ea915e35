using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Documents;

/// <summary>
/// Finds the keys of a map that are misspelt. One that stands for a key that must be there is an error, and is read as what it was meant
/// to be, so that nothing else is said about it. Custom keys are allowed in rules: others are warned about where they can only be a slip.
/// </summary>
internal sealed class KeySpelling(DiagnosticBag bag)
{
    /// <summary>A person misspells a few keys; hostile input has hundreds of thousands.</summary>
    private const int MostLooked = 100;

    /// <summary>The map with its misspelt keys mended.</summary>
    /// <param name="map">The map as written.</param>
    /// <param name="required">Keys that it must have.</param>
    /// <param name="known">All keys that it may have beside custom ones.</param>
    /// <param name="isClosed">Whether custom keys are refused by whoever reads the map, so that no warning is needed.</param>
    public MapNode Mend(MapNode map, ReadOnlySpan<string> required, ReadOnlySpan<string> known, bool isClosed = false)
    {
        var absent = Missing(map, known);
        if (absent.IsEmpty)
        {
            return map;
        }

        ImmutableArray<MapEntry>.Builder? mended = null;
        var missing = Missing(map, required);
        var looked = 0;
        for (var index = 0; index < map.Entries.Length && looked < MostLooked; index++)
        {
            var key = map.Entries[index].Key;
            if (known.Contains(key.Text))
            {
                continue;
            }

            looked++;
            if (NearestName.FindSlip(key.Text, missing) is { } meant)
            {
                bag.Add(InputDiagnostics.UnknownKey(InputKind.Rule, key.Span, key.Text, [meant]));
                missing = missing.Remove(meant);
                mended ??= map.Entries.ToBuilder();
                mended[index] = map.Entries[index] with { Key = key with { Text = meant } };
            }
            else if (!isClosed && NearestName.FindSlip(key.Text, absent) is { } near && !required.Contains(near))
            {
                bag.Add(RuleHeadLintDiagnostics.KeyMisspelt(key.Span, key.Text, near));
            }
        }

        return mended is null ? map : new MapNode(map.Span, mended.DrainToImmutable());
    }

    private static ImmutableArray<string> Missing(MapNode map, ReadOnlySpan<string> required)
    {
        ImmutableArray<string> missing = [];
        foreach (var key in required)
        {
            missing = map.Find(key) is null ? missing.Add(key) : missing;
        }

        return missing;
    }
}
