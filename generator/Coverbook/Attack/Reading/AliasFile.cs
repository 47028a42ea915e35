using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>
/// Reads the site's alias file: which ids of newer ATT&amp;CK versions succeed those of the site's own.
/// <code>techniques: { T1685: [T1562, T1562.001] }</code>
/// </summary>
internal static class AliasFile
{
    /// <summary>Newer id to older ids.</summary>
    public static IEnumerable<KeyValuePair<TechniqueId, ImmutableArray<TechniqueId>>> Read(
        FilePath path, SourceSpan namedAt, ISourceFiles files, DiagnosticBag bag)
    {
        if (DataFile.ReadMap(files, path, namedAt, InputKind.Alias, bag) is not { } root)
        {
            yield break;
        }

        var fields = new Fields(root, InputKind.Alias, bag, "The alias file");
        fields.RequireKey("techniques");
        var techniques = fields.MapOf("techniques");
        fields.RefuseOthers();
        foreach (var entry in Bounded(techniques?.Entries ?? [], entry => entry.Key.Span, "newer ids", bag))
        {
            var older = Bounded(OlderIds(entry, bag), node => node.Span, $"older ids of {Quote.Of(entry.Key.Text)}", bag);
            if (ToId(entry.Key, bag) is { } newer)
            {
                yield return new(newer, [.. older.Select(node => ToId(node, bag)).OfType<TechniqueId>()]);
            }
        }
    }

    /// <summary>A single id is as good as a list of one.</summary>
    private static ImmutableArray<ScalarNode> OlderIds(MapEntry entry, DiagnosticBag bag)
    {
        switch (entry.Value)
        {
            case ScalarNode { Kind: not ScalarKind.Null } one:
                return [one];
            case ListNode list when list.Items.All(item => item is ScalarNode):
                return [.. list.Items.Cast<ScalarNode>()];
            default:
                bag.Add(InputDiagnostics.WrongType(InputKind.Alias, entry.Value.Span, entry.Key.Text, "a list of ids", entry.Value.Shape));
                return [];
        }
    }

    private static ImmutableArray<T> Bounded<T>(ImmutableArray<T> items, Func<T, SourceSpan> place, string what, DiagnosticBag bag)
    {
        if (items.Length <= StixLimits.Aliases)
        {
            return items;
        }

        bag.Add(InputDiagnostics.TooMuch(InputKind.Alias, place(items[StixLimits.Aliases]), what, StixLimits.Aliases));
        return items[..StixLimits.Aliases];
    }

    private static TechniqueId? ToId(ScalarNode node, DiagnosticBag bag)
    {
        if (TechniqueId.TryParse(node.Text, out var id))
        {
            return id;
        }

        bag.Add(AttackDiagnostics.AliasNotAnId(node.Span, node.Text));
        return null;
    }
}
