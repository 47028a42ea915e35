using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Dialects.Schemas;
using Coverbook.Dialects.Shipped;

namespace Coverbook.Dialects.Kql;

/// <summary>Where a table has what a rule calls by another name.</summary>
internal abstract record KqlField
{
    /// <summary>A column, or a place inside of it.</summary>
    /// <param name="Name">The column.</param>
    /// <param name="Path">The way from there, where the column holds an object.</param>
    /// <param name="IsJsonText">Whether the column is text that holds JSON.</param>
    /// <param name="Values">What the table writes for values of rules; empty where it writes the same.</param>
    internal sealed record Column(
        string Name, ImmutableArray<FieldStep> Path, bool IsJsonText, FrozenDictionary<string, string> Values) : KqlField;

    /// <summary>A text made of columns and of what stands between them.</summary>
    internal sealed record Joined(ImmutableArray<string> Parts) : KqlField;

    /// <summary>Reads the right side of an entry.</summary>
    public static KqlField Read(DataNode node)
    {
        if (node is ScalarNode name)
        {
            return new Column(name.Text, [], IsJsonText: false, FrozenDictionary<string, string>.Empty);
        }

        var map = (MapNode)node;
        if (map.Find("join")?.Value is { } join)
        {
            return new Joined([.. ShippedData.Texts(join)]);
        }

        var json = ShippedData.OptionalText(map, "json");
        return new Column(
            json ?? ShippedData.Text(map, "column"),
            ShippedData.OptionalText(map, "path") is { } path ? SchemaField.ReadSteps(path) : [],
            json is not null,
            ShippedData.Entries(map, "values")
                .ToFrozenDictionary(value => value.Key.Text, value => ((ScalarNode)value.Value).Text, StringComparer.OrdinalIgnoreCase));
    }
}
