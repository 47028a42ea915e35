using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Attack.LogSources;

/// <summary>
/// Which log each reference of ATT&amp;CK's analytics means: they write one log in several ways, and name several that defenders switch on
/// separately alike.
/// </summary>
internal sealed class LogSourceTable
{
    /// <summary>The group of log sources that the table does not know.</summary>
    public const string OtherGroup = "Other";

    private static readonly Lazy<LogSourceTable> ReadOnce = new(() => new LogSourceTable(LogSourceFile.ReadShipped()));

    private readonly ImmutableArray<LogSourceEntry> entries;
    private readonly ImmutableArray<(LogName Pattern, int Entry)> patterns;
    private readonly FrozenDictionary<string, ImmutableArray<int>> byName;
    private readonly FrozenSet<string> ids;

    /// <summary>The table of these entries; the first that fits a reference is what it means.</summary>
    public LogSourceTable(ImmutableArray<LogSourceEntry> entries)
    {
        this.entries = entries;
        All = [.. entries.Select(entry => entry.LogSource)];
        ids = All.Select(logSource => logSource.Id.Folded).ToFrozenSet(StringComparer.Ordinal);
        var names = entries.SelectMany((entry, index) => entry.Names.Select(name => (Name: name, Entry: index))).ToArray();
        patterns = [.. names.Where(one => one.Name.IsPattern)];
        byName = names.Where(one => !one.Name.IsPattern)
            .GroupBy(one => one.Name.Text, one => one.Entry, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Concat(Covering(group.Key)).Order().ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The table that comes with Coverbook.</summary>
    /// <exception cref="InvalidOperationException">Its file is broken.</exception>
    public static LogSourceTable Shipped => ReadOnce.Value;

    /// <summary>All log sources that the table knows, group by group, in the order of its file.</summary>
    public ImmutableArray<KnownLogSource> All { get; }

    /// <summary>
    /// The log source that a reference means. One that the table does not know is a log source of its own, which nothing reads.
    /// </summary>
    public KnownLogSource Of(string name, string? channel)
    {
        var spaceless = LogName.Spaceless(name);
        foreach (var index in byName.TryGetValue(spaceless, out var named) ? named : Covering(spaceless))
        {
            if (entries[index].Takes(name, channel))
            {
                return entries[index].LogSource;
            }
        }

        return KnownLogSource.Unknown(FreeId(name), name.Trim(), OtherGroup);
    }

    /// <summary>The entries, in their order, with a star that stands for the rest of a name.</summary>
    private ImmutableArray<int> Covering(string spaceless) =>
        [.. patterns.Where(one => one.Pattern.Covers(spaceless)).Select(one => one.Entry)];

    /// <summary>An unknown name may look like the id of a log source that it does not mean.</summary>
    private Slug FreeId(string name)
    {
        var id = Slug.Of(name);
        while (ids.Contains(id.Folded))
        {
            id = id.With(OtherGroup);
        }

        return id;
    }
}
