using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Coverbook.Dialects.Kql;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Tests.Dialects.Engines.Events;
using Coverbook.Tests.Dialects.Engines.Kql;

namespace Coverbook.Tests.Dialects.Meaning;

/// <summary>Events as rows of a table, by the shipped file of their log source: each value is put where its column says.</summary>
internal sealed class KqlStore(KqlSource source, RuleSubject subject)
{
    private readonly LogSourceSchema? schema = subject.Schema;

    private static readonly FrozenDictionary<string, string> Same = FrozenDictionary<string, string>.Empty;

    private readonly Dictionary<string, KqlType> types =
        source.Table.Columns.ToDictionary(column => column.Key, column => TypeOf(column.Value), StringComparer.Ordinal);

    /// <summary>The row of an event; <c>null</c> where the table cannot hold it, as no number is text.</summary>
    public KqlRow? RowOf(ImmutableDictionary<string, string> made)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        var isHeld = made.OrderBy(field => field.Key, StringComparer.Ordinal).All(field => Put(row, field.Key, field.Value));
        foreach (var (column, values) in source.Where)
        {
            // What the rule compares itself is not given to an event that lacks it.
            isHeld &= row.TryGetValue(column, out var given)
                ? values.Any(value => Equals(given, Typed(column, value)))
                : !Compares(column) && Set(row, column, Typed(column, values[0]));
        }

        if (!isHeld)
        {
            return null;
        }

        // Columns of text that hold JSON were built as objects.
        foreach (var (column, value) in row.Where(cell => cell.Value is JsonNode && types[cell.Key] != KqlType.Dynamic).ToList())
        {
            row[column] = ((JsonNode)value!).ToJsonString();
        }

        return new KqlRow(types, row);
    }

    private bool Compares(string column) => LogicTranslator.FieldsOf(subject.Logic).Any(field =>
        (source.Fields.TryGetValue(field, out var mapped) ? mapped is KqlField.Column { Path.IsEmpty: true } known && known.Name == column
        : field == column));

    private bool Put(Dictionary<string, object?> row, string field, string value)
    {
        // Keywords, and what is in no rule, stand in any column of text.
        if (field is RuleEvents.Message or RuleEvents.Unrelated && schema?.Find(field) is null)
        {
            return Set(
                row,
                types.First(column => column.Value == KqlType.Text && !source.Where.Any(where => where.Column == column.Key)).Key,
                value);
        }

        var steps = schema?.Find(field)?.Steps ?? SchemaField.ReadSteps(field);
        for (var length = steps.Length; length > 0; length--)
        {
            var name = string.Join('.', steps[..length].Select(step => step.Name));
            var mapped = source.Fields.GetValueOrDefault(name)
                ?? (source.Table.Columns.ContainsKey(name) ? new KqlField.Column(name, [], IsJsonText: false, Same) : null);
            switch (mapped)
            {
                case KqlField.Column column:
                    ImmutableArray<FieldStep> path = [.. column.Path, .. steps[length..]];
                    return PutInColumn(row, column, path, column.Path.IsEmpty && steps[length - 1].IsList, value);
                case KqlField.Joined joined:
                    return PutInParts(row, joined.Parts, value);
            }
        }

        return false;
    }

    private bool PutInColumn(
        Dictionary<string, object?> row, KqlField.Column column, ImmutableArray<FieldStep> path, bool isList, string value)
    {
        if (path.IsEmpty && !(isList && (types[column.Name] == KqlType.Dynamic || column.IsJsonText)))
        {
            var written = column.Values.Count == 0 ? value : column.Values.GetValueOrDefault(value);
            return written is not null && Set(row, column.Name, Typed(column.Name, written));
        }

        if (isList || path[0].Name.Length == 0)
        {
            path = path is [{ Name.Length: 0 }, .. var rest] ? rest : path;
            return Set(row, column.Name, new JsonArray(JsonValue.Create("another"), Nest(path, value)));
        }

        if (row.GetValueOrDefault(column.Name) is { } known and not JsonObject)
        {
            return false;
        }

        row.TryAdd(column.Name, new JsonObject());
        return Nest((JsonObject)row[column.Name]!, path, value);
    }

    private static bool Nest(JsonObject inside, ImmutableArray<FieldStep> path, string value)
    {
        var (step, rest) = (path[0], path[1..]);
        if (inside[step.Name] is JsonObject deeper && !step.IsList && !rest.IsEmpty)
        {
            return Nest(deeper, rest, value);
        }

        // Two fields of the same list become two of its items.
        if (inside[step.Name] is JsonArray list && step.IsList)
        {
            list.Add(Nest(rest, value));
            return true;
        }

        if (inside[step.Name] is not null)
        {
            return false;
        }

        inside[step.Name] = step.IsList ? new JsonArray(Nest(rest, value)) : Nest(rest, value);
        return true;
    }

    private static JsonNode Nest(ImmutableArray<FieldStep> path, string value)
    {
        if (path.IsEmpty)
        {
            return JsonValue.Create(value);
        }

        var inner = new JsonObject();
        Nest(inner, path, value);
        return inner;
    }

    /// <summary>A text made of columns: each takes what stands before the next separator.</summary>
    private bool PutInParts(Dictionary<string, object?> row, ImmutableArray<string> parts, string value)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            if (!source.Table.Columns.ContainsKey(parts[index]))
            {
                if (!value.StartsWith(parts[index], StringComparison.Ordinal))
                {
                    return false;
                }

                value = value[parts[index].Length..];
                continue;
            }

            var end = index + 1 < parts.Length ? value.IndexOf(parts[index + 1], StringComparison.Ordinal) : value.Length;
            if (end < 0 || !Set(row, parts[index], value[..end]))
            {
                return false;
            }

            value = value[end..];
        }

        return true;
    }

    private static bool Set(Dictionary<string, object?> row, string column, object? value) =>
        value is not null && (row.TryAdd(column, value) || Equals(row[column], value));

    private object? Typed(string column, string text) => types[column] switch
    {
        KqlType.Text => text,
        KqlType.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text ? number : null,
        KqlType.Real => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null,
        KqlType.Truth => bool.TryParse(text, out var truth) ? truth : null,
        KqlType.Time =>
            DateTime.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null,
        _ => JsonValue.Create(text),
    };

    private static KqlType TypeOf(string type) => type switch
    {
        "int" or "long" => KqlType.Long,
        "real" or "decimal" => KqlType.Real,
        "bool" => KqlType.Truth,
        "datetime" => KqlType.Time,
        "dynamic" => KqlType.Dynamic,
        _ => KqlType.Text,
    };
}
