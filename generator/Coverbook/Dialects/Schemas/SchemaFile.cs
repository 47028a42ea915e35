using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Dialects.Shipped;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Schemas;

/// <summary>
/// Reads a product's schemas. An entry may build upon another one of its file, as all events of Windows have the same head.
/// <code>
/// schemas:
///   - name: AWS CloudTrail record
///     version: '1.11'
///     source: https://…
///     read: 2026-11-28
///     logSources: [{ service: cloudtrail }]
///     fields: { eventName: text, 'resources[].ARN': text, requestParameters: open }
///     meant: { src_ip: sourceIPAddress }
/// </code>
/// </summary>
internal static class SchemaFile
{
    private static readonly FrozenDictionary<string, FieldType> Types = Enum.GetValues<FieldType>()
        .ToFrozenDictionary(type => type.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The schemas of a file.</summary>
    public static LogSourceIndex<LogSourceSchema> Read(MapNode root, string product)
    {
        var entries = ShippedData.Maps(root, "schemas").ToDictionary(entry => ShippedData.Text(entry, "name"), StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<(LogSource, LogSourceSchema)>();
        foreach (var entry in entries.Values)
        {
            var logSources = ShippedData.Maps(entry, "logSources").ToList();
            if (logSources.Count == 0)
            {
                continue;
            }

            var schema = ToSchema(entry, entries);
            found.AddRange(logSources.Select(map => (LogSourceIndex<LogSourceSchema>.Read(map, product), schema)));
        }

        return new LogSourceIndex<LogSourceSchema>(found.DrainToImmutable());
    }

    private static LogSourceSchema ToSchema(MapNode entry, Dictionary<string, MapNode> entries)
    {
        var fields = new Dictionary<string, SchemaField>(StringComparer.Ordinal);
        var meant = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var part = entry; part is not null; part = BaseOf(part, entries))
        {
            foreach (var field in ShippedData.Entries(part, "fields"))
            {
                var read = SchemaField.Read(field.Key.Text, TypeOf(field));
                fields.TryAdd(read.Name, read);
            }

            foreach (var mistake in ShippedData.Entries(part, "meant"))
            {
                meant.TryAdd(mistake.Key.Text, ((ScalarNode)mistake.Value).Text);
            }
        }

        return new LogSourceSchema(
            new SchemaReference(
                ShippedData.Text(entry, "name"), ShippedData.Text(entry, "version"), ShippedData.Text(entry, "source")),
            fields,
            meant);
    }

    private static MapNode? BaseOf(MapNode entry, Dictionary<string, MapNode> entries) =>
        ShippedData.OptionalText(entry, "base") is { } name ? entries[name] : null;

    private static FieldType TypeOf(MapEntry field) =>
        field.Value is ScalarNode type && Types.TryGetValue(type.Text, out var known)
            ? known
            : throw ShippedData.Broken(field.Key.Span.Path.Value, $"the field '{field.Key.Text}' has no known type");
}
