using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>
/// Reads the site's alias file: which ids of newer ATT&amp;CK versions succeed those of the site's own.
/// <code>techniques: { T1685: [T1562, T1562.001] }</code>
/// </summary>
internal static class AliasFile
{
    /// <summary>Newer id to older ids.</summary>
    public static IEnumerable<KeyValuePair<TechniqueId, ImmutableArray<TechniqueId>>> Read(FilePath path, SourceSpan namedAt, ISourceFiles files, DiagnosticBag bag)
    {
        if (DataFile.ReadMap(files, path, namedAt, InputKind.Alias, bag) is not { } root)
        {
            yield break;
        }

        var fields = new Fields(root, InputKind.Alias, bag, "The alias file");
        fields.RequireKey("techniques");
        var techniques = fields.MapOf("techniques");
        fields.RefuseOthers();
        foreach (var entry in techniques?.Entries ?? [])
        {
            var older = fields.Inside(techniques!, "'techniques'").Scalars(entry.Key.Text).Select(item => ToId(item, bag)).OfType<TechniqueId>();
            if (ToId(entry.Key, bag) is { } newer)
            {
                yield return new(newer, [.. older]);
            }
        }
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
