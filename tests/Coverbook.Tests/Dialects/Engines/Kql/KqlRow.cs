using System.Text.Json.Nodes;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>
/// A row of a table. Values are <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
/// <see cref="DateTime"/> or <see cref="JsonNode"/>, as the column's type says; what is missing is null.
/// </summary>
internal sealed record KqlRow(IReadOnlyDictionary<string, KqlType> Columns, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>A column's value: a text is never null, and no other column than the table's can be asked for.</summary>
    public object? this[string column]
    {
        get
        {
            if (!Columns.TryGetValue(column, out var type))
            {
                throw new FormatException($"The table has no column {column}");
            }

            var value = Values.GetValueOrDefault(column);
            return value is null && type == KqlType.Text ? "" : value;
        }
    }
}
