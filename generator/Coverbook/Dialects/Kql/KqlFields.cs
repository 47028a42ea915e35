using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Dialects.Schemas;

namespace Coverbook.Dialects.Kql;

/// <summary>Finds what a rule's field is in a table: a column, a place inside a column, or nothing.</summary>
internal sealed class KqlFields(KqlSource source, LogSourceSchema? schema)
{
    private readonly Dictionary<string, KqlOperand?> known = new(StringComparer.Ordinal);

    /// <summary>What a comparison with the field looks at; <c>null</c> where the table has nothing of the kind.</summary>
    public KqlOperand? Find(string field)
    {
        if (!known.TryGetValue(field, out var operand))
        {
            known.Add(field, operand = Look(field));
        }

        return operand;
    }

    private KqlOperand? Look(string field)
    {
        var steps = schema?.Find(field)?.Steps ?? SchemaField.ReadSteps(field);
        for (var length = steps.Length; length > 0; length--)
        {
            var name = string.Join('.', steps[..length].Select(step => step.Name));
            var rest = steps[length..];
            if (source.Fields.TryGetValue(name, out var mapped))
            {
                return Of(mapped, rest, endsInList: steps[length - 1].IsList);
            }

            if (source.Table.Columns.ContainsKey(name))
            {
                var column = new KqlField.Column(name, [], IsJsonText: false, FrozenDictionary<string, string>.Empty);
                return Of(column, rest, endsInList: steps[length - 1].IsList);
            }
        }

        return null;
    }

    private KqlOperand? Of(KqlField mapped, ImmutableArray<FieldStep> rest, bool endsInList) => mapped switch
    {
        KqlField.Joined joined when rest.IsEmpty => new KqlOperand.Text(
            $"strcat({string.Join(", ", joined.Parts.Select(part => source.Table.Columns.ContainsKey(part) ? KqlText.Column(part) : KqlText.Quote(part)))})",
            FrozenDictionary<string, string>.Empty),
        KqlField.Column column => Inside(column, [.. column.Path, .. rest], endsInList),
        _ => null,
    };

    private KqlOperand? Inside(KqlField.Column column, ImmutableArray<FieldStep> path, bool endsInList)
    {
        var type = source.Table.Columns[column.Name];
        var name = KqlText.Column(column.Name);
        if (path.IsEmpty && !endsInList)
        {
            return OfColumn(type, name, column);
        }

        if (type != "dynamic" && !column.IsJsonText)
        {
            return path.IsEmpty ? OfColumn(type, name, column) : null;
        }

        var whole = column.IsJsonText ? $"parse_json({name})" : name;
        return endsInList && column.Path.IsEmpty ? InList(whole, path) : Descend(whole, path);
    }

    private static KqlOperand Descend(string expression, ImmutableArray<FieldStep> path)
    {
        for (var index = 0; index < path.Length; index++)
        {
            // A path that begins with [] goes through a column that is a list itself.
            expression += path[index].Name.Length == 0 ? "" : KqlText.Step(path[index].Name);
            if (path[index].IsList)
            {
                return InList(expression, path[(index + 1)..]);
            }
        }

        return new KqlOperand.Inner(expression, IsWhole: false);
    }

    /// <summary>Of what lies below a list only the last name is looked for: objects of one list have the same names.</summary>
    private static KqlOperand.Listed InList(string expression, ImmutableArray<FieldStep> below) =>
        new($"tostring({expression})", below.IsEmpty ? null : below[^1].Name);

    private static KqlOperand OfColumn(string type, string name, KqlField.Column column) => type switch
    {
        "string" => new KqlOperand.Text(name, column.Values),
        "bool" => new KqlOperand.Boolean(name),
        "int" or "long" or "real" or "decimal" => new KqlOperand.Number(name, column.Values),
        "datetime" => new KqlOperand.Time(name),
        "dynamic" => new KqlOperand.Inner(name, IsWhole: true),
        _ => new KqlOperand.Text($"tostring({name})", column.Values),
    };
}
