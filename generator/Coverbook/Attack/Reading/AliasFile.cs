using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>
/// Reads alias files: which ids and tactics of newer ATT&amp;CK versions succeed those of the site's own. One comes with Coverbook, and a
/// site may have one.
/// <code>
/// techniques: { T1685: [T1562, T1562.001] }
/// tactics: { stealth: [defense-evasion] }
/// </code>
/// </summary>
internal static class AliasFile
{
    private const string Shipped = "ShippedAliases.yaml";

    /// <summary>The site's own alias file.</summary>
    public static Aliases Read(FilePath path, SourceSpan namedAt, ISourceFiles files, DiagnosticBag bag) =>
        DataFile.ReadMap(files, path, namedAt, InputKind.Alias, bag) is { } root ? Read(root, bag) : Aliases.None;

    /// <summary>The one that comes with Coverbook: the publicly known moves of ATT&amp;CK 19.</summary>
    public static Aliases ReadShipped()
    {
        using var stream = typeof(AliasFile).Assembly.GetManifestResourceStream($"attack/{Shipped}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var bag = new DiagnosticBag();
        var read = Read((MapNode)YamlTree.Read(new FilePath(Shipped), bytes, InputKind.Alias, bag).Documents[0], bag);
        return bag.Count == 0 ? read : throw new InvalidOperationException(bag.ToSorted()[0].ToString());
    }

    private static Aliases Read(MapNode root, DiagnosticBag bag)
    {
        var fields = new Fields(root, InputKind.Alias, bag, "The alias file");
        if (fields.Value("tactics") is null)
        {
            fields.RequireKey("techniques");
        }

        var techniques = Entries(fields.MapOf("techniques"), bag);
        var tactics = Entries(fields.MapOf("tactics"), bag);
        fields.RefuseOthers();
        return new Aliases(
            [.. techniques.Select(entry => ToTechnique(entry, bag)).OfType<KeyValuePair<TechniqueId, ImmutableArray<TechniqueId>>>()],
            [.. tactics.Select(entry => KeyValuePair.Create(ShortName(entry.Key), ShortNames(Olders(entry, bag))))]);
    }

    private static ImmutableArray<MapEntry> Entries(MapNode? map, DiagnosticBag bag) =>
        Bounded(map?.Entries ?? [], entry => entry.Key.Span, "newer ids", bag);

    private static KeyValuePair<TechniqueId, ImmutableArray<TechniqueId>>? ToTechnique(MapEntry entry, DiagnosticBag bag)
    {
        var older = Olders(entry, bag);
        return ToId(entry.Key, bag) is { } newer
            ? KeyValuePair.Create(newer, older.Select(node => ToId(node, bag)).OfType<TechniqueId>().ToImmutableArray())
            : null;
    }

    private static ImmutableArray<ScalarNode> Olders(MapEntry entry, DiagnosticBag bag) =>
        Bounded(OlderIds(entry, bag), node => node.Span, $"older ids of {Quote.Of(entry.Key.Text)}", bag);

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

    private static ImmutableArray<string> ShortNames(ImmutableArray<ScalarNode> nodes) => [.. nodes.Select(ShortName)];

    private static string ShortName(ScalarNode node) => node.Text.Trim().ToLowerInvariant();

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
