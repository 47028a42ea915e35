using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack.LogSources;

/// <summary>
/// Reads the file of log sources that comes with Coverbook, whose head describes its keys. A fault in it is a fault of Coverbook, never of
/// its user.
/// </summary>
internal static class LogSourceFile
{
    private const string Shipped = "LogSources.yaml";

    /// <summary>The one that comes with Coverbook.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read.</exception>
    public static ImmutableArray<LogSourceEntry> ReadShipped()
    {
        using var stream = typeof(LogSourceFile).Assembly.GetManifestResourceStream($"attack/{Shipped}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    /// <summary>The entries of a file, in its order.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read.</exception>
    public static ImmutableArray<LogSourceEntry> Read(ReadOnlyMemory<byte> bytes)
    {
        var bag = new DiagnosticBag();
        var root = YamlTree.Read(new FilePath(Shipped), bytes, InputKind.Config, bag).Documents is [MapNode map] ? map : null;
        var entries = root is null ? [] : Read(new Fields(root, InputKind.Config, bag, "The file of log sources"));
        if (bag.Count > 0 || root is null)
        {
            throw new InvalidOperationException(bag.Count == 0 ? $"{Shipped} is no map." : $"{bag.ToSorted()[0]}");
        }

        return entries;
    }

    private static ImmutableArray<LogSourceEntry> Read(Fields file)
    {
        file.RequireKey("logSources");
        var entries = file.Maps("logSources").Select(map => ReadEntry(file.Inside(map, "A log source"))).ToImmutableArray();
        file.RefuseOthers();
        return entries;
    }

    private static LogSourceEntry ReadEntry(Fields entry)
    {
        var id = Slug.Of(entry.RequiredText("id") ?? "");
        if (id.ToString() != entry.Text("id"))
        {
            entry.Refuse("id", "Write small letters, digits and hyphens.");
        }

        var logSource = new KnownLogSource(
            id,
            entry.RequiredText("name") ?? "",
            entry.RequiredText("group") ?? "",
            [.. entry.Maps("sigma").Select(map => ReadSigma(entry.Inside(map, "A log source of Sigma")))],
            ReadEvents(entry),
            Texts(entry, "readers"))
        { Source = entry.Link("source"), RulesName = Texts(entry, "rulesName") };
        var names = Texts(entry, "names").Select(LogName.Read).ToImmutableArray();
        entry.RequireKey("names");
        var words = Texts(entry, "channels");
        entry.RefuseOthers();
        return new LogSourceEntry(logSource, names, words);
    }

    private static FrozenDictionary<string, ImmutableArray<SigmaSource>> ReadEvents(Fields entry)
    {
        if (entry.MapOf("events") is not { } map)
        {
            return FrozenDictionary<string, ImmutableArray<SigmaSource>>.Empty;
        }

        var events = entry.Inside(map, "The events of a log source");
        return map.Entries.Select(one => one.Key.Text).ToFrozenDictionary(
            number => number,
            number => events.Maps(number).Select(one => ReadSigma(entry.Inside(one, "A log source of Sigma"))).ToImmutableArray(),
            StringComparer.Ordinal);
    }

    private static SigmaSource ReadSigma(Fields map)
    {
        var source = new SigmaSource(map.TrimmedText("product"), map.TrimmedText("category"), map.TrimmedText("service"));
        map.RefuseOthers();
        if (source is { Category: null, Service: null })
        {
            map.RequireKey("service");
        }

        return source;
    }

    private static ImmutableArray<string> Texts(Fields entry, string key) => [.. entry.Scalars(key).Select(scalar => scalar.Text)];
}
