using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Dialects.Schemas;
using Coverbook.Dialects.Shipped;

namespace Coverbook.Dialects.Spl;

/// <summary>
/// Where Splunk has the events of a log source, and what their fields are called there. An index is never named, as every site chooses
/// its own.
/// </summary>
/// <param name="AddOn">The add-on that makes these events.</param>
/// <param name="Search">What all of them have in common, in order: fields, each with its values.</param>
/// <param name="Names">What differs from the names in rules.</param>
/// <param name="Absent">Fields for which the add-on writes a value where the event has none, with that value.</param>
/// <param name="KeepsOthers">Whether all other fields are called as in rules; else there are no others.</param>
internal sealed record SplSource(
    string AddOn,
    ImmutableArray<(string Field, ImmutableArray<string> Values)> Search,
    FrozenDictionary<string, string> Names,
    FrozenDictionary<string, string> Absent,
    bool KeepsOthers)
{
    /// <summary>A source that nothing is known of: names as in the rule.</summary>
    public static readonly SplSource Unknown = new(
        "", [], FrozenDictionary<string, string>.Empty, FrozenDictionary<string, string>.Empty, KeepsOthers: true);

    /// <summary>What the source is called where people read it: its first condition.</summary>
    public string? Label => Search is [var (name, values), ..] ? $"{name}={string.Join(", ", values)}" : null;

    /// <summary>Reads a product's file.</summary>
    public static LogSourceIndex<SplSource> ReadFile(MapNode root, string product) => new(
    [
        .. ShippedData.Maps(root, "logSources").Select(map =>
            (LogSourceIndex<SplSource>.Read((MapNode)map.Find("logSource")!.Value, product), Read(map))),
    ]);

    /// <summary>
    /// The name of a rule's field; <c>null</c> where the source has none. Splunk writes <c>{}</c> after the name of a list, and has fields
    /// for what objects hold, not for objects themselves.
    /// </summary>
    public string? NameOf(string field, LogSourceSchema? schema)
    {
        if (Names.TryGetValue(field, out var name))
        {
            return name;
        }

        var known = schema?.Find(field);
        var isObject = this != Unknown && known is { Type: FieldType.Open } && schema!.Fields.ContainsKey(field);
        return !KeepsOthers || isObject ? null
            : known is { HasList: true }
                ? string.Join('.', known.Steps.Select(step => step.IsList ? $"{step.Name}{{}}" : step.Name))
            : field;
    }

    private static SplSource Read(MapNode map) => new(
        ShippedData.Text(map, "addOn"),
        [.. ShippedData.Entries(map, "search").Select(entry => (entry.Key.Text, ShippedData.Texts(entry.Value).ToImmutableArray()))],
        Texts(map, "fields"),
        Texts(map, "absent"),
        ShippedData.OptionalText(map, "names") != "mapped");

    private static FrozenDictionary<string, string> Texts(MapNode map, string key) => ShippedData.Entries(map, key)
        .ToFrozenDictionary(entry => entry.Key.Text, entry => ((ScalarNode)entry.Value).Text, StringComparer.Ordinal);
}
