using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Refreshing;

/// <summary>
/// The collection index of ATT&amp;CK: which releases there are of each domain, and where
/// (https://github.com/center-for-threat-informed-defense/attack-workbench-frontend/blob/main/docs/collections.md).
/// </summary>
internal static class AttackIndex
{
    private static readonly FilePath Name = new("index.json");

    /// <summary>The releases of a domain with their addresses, newest first; <c>null</c> when the bytes are no index.</summary>
    public static ImmutableArray<(Version Version, Uri Address)>? Read(ReadOnlyMemory<byte> bytes, Uri index, string domain)
    {
        if (JsonTree.Read(Name, bytes, InputKind.Attack, new DiagnosticBag()) is not MapNode root
            || root.Find("collections")?.Value is not ListNode collections)
        {
            return null;
        }

        return
        [
            .. collections.Items.OfType<MapNode>()
                .SelectMany(collection => collection.Find("versions")?.Value is ListNode versions ? versions.Items : [])
                .OfType<MapNode>()
                .Select(version => (Text(version, "version"), Text(version, "url")))
                .Where(entry => IsOf(domain, entry.Item2))
                .Select(entry => (Version: VersionOf(entry.Item1), Address: Uri.TryCreate(index, entry.Item2, out var uri) ? uri : null))
                .Where(entry => entry is { Version: not null, Address: not null })
                .Select(entry => (entry.Version!, entry.Address!))
                .OrderByDescending(entry => entry.Item1),
        ];
    }

    /// <summary><c>18.1</c>, or <c>18</c>, which stands for <c>18.0</c>.</summary>
    public static Version? VersionOf(string? text) =>
        Version.TryParse(text?.Contains('.', StringComparison.Ordinal) == false ? text + ".0" : text, out var version) ? version : null;

    /// <summary>Files of a domain are named for it: <c>enterprise-attack-18.1.json</c>.</summary>
    private static bool IsOf(string domain, string? address) =>
        address?[(address.LastIndexOf('/') + 1)..].StartsWith(domain, StringComparison.Ordinal) == true;

    private static string? Text(MapNode map, string key) => (map.Find(key)?.Value as ScalarNode)?.Text;
}
