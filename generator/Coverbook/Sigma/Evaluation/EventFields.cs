using System.Text.Json;
using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Sigma.Evaluation;

/// <summary>The types of an event's values.</summary>
internal enum EventValueKind : byte
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, as written.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>.</summary>
    Null,
}

/// <summary>One value of an event, as text and by type.</summary>
internal readonly record struct EventValue(string Text, EventValueKind Kind);

/// <summary>
/// An event, laid flat: a field inside another one is found by both names joined with a dot, whether the event nests them or
/// writes the dotted name as a key. The items of a list are values of the list's field, and one of them is enough.
/// </summary>
internal sealed class EventFields
{
    /// <summary>What lies deeper is not looked at: a stack overflow could not be caught.</summary>
    [Limit("Events", "maps and lists inside each other", "error CB4182")]
    private const int DeepestField = 200;

    [Limit("Events", "values of one event", "error CB4182")]
    private const int MostValues = 500_000;

    /// <summary>Characters of all names with the names before them: an object with a long name repeats it for each of its fields.</summary>
    [Limit("Events", "characters of all names of fields of one event", "error CB4182")]
    private const int LongestNames = 16_000_000;

    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);
    private readonly List<EventValue> all = [];
    private long nameLength;
    private int objects;

    /// <summary>Every value, in the order of the event.</summary>
    public IReadOnlyList<EventValue> All => all;

    /// <summary>The names of its fields.</summary>
    public IEnumerable<string> Names => fields.Keys;

    /// <summary>How many characters all values have.</summary>
    public long Length { get; private set; }

    /// <summary>Whether a key stands twice in one of its objects; the values of both are values of the field.</summary>
    public bool HasKeyTwice { get; private set; }

    /// <summary>Whether there is more than can be laid flat; a part is missing then.</summary>
    public bool IsTooLarge => all.Count >= MostValues || nameLength > LongestNames;

    /// <summary>Lays a JSON object flat.</summary>
    public static EventFields Of(JsonElement element)
    {
        var laidFlat = new EventFields();
        laidFlat.Add("", element, depth: 0);
        return laidFlat;
    }

    /// <summary>Lays a positioned tree flat, as the readers of YAML and JSON files give it.</summary>
    public static EventFields Of(DataNode node)
    {
        var laidFlat = new EventFields();
        laidFlat.Add("", node, depth: 0);
        return laidFlat;
    }

    /// <summary>Whether the event has the field, whatever its value.</summary>
    public bool Has(string field) => fields.ContainsKey(field);

    /// <summary>The field's values; none when it is absent, or holds other fields only.</summary>
    public IReadOnlyList<EventValue> ValuesOf(string field) => fields.TryGetValue(field, out var found) ? found.Values : [];

    private void Add(string path, JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case var _ when IsTooLarge:
                break;
            case JsonValueKind.Object when depth < DeepestField:
                Enter(path);
                var own = ++objects;
                foreach (var property in element.EnumerateObject())
                {
                    if (IsTooLarge)
                    {
                        break;
                    }

                    var name = Join(path, property.Name);
                    Note(name, own);
                    Add(name, property.Value, depth + 1);
                }

                break;
            case JsonValueKind.Array when depth < DeepestField:
                Enter(path);
                foreach (var item in element.EnumerateArray())
                {
                    Add(path, item, depth + 1);
                }

                break;
            case JsonValueKind.String:
                Add(path, new EventValue(element.GetString()!, EventValueKind.Text));
                break;
            case JsonValueKind.Number:
                Add(path, new EventValue(element.GetRawText(), EventValueKind.Number));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Add(path, new EventValue(element.ValueKind == JsonValueKind.True ? "true" : "false", EventValueKind.Boolean));
                break;
            case JsonValueKind.Null:
                Add(path, new EventValue("", EventValueKind.Null));
                break;
        }
    }

    private void Add(string path, DataNode node, int depth)
    {
        switch (node)
        {
            case var _ when IsTooLarge:
                break;
            case MapNode map when depth < DeepestField:
                Enter(path);
                foreach (var entry in map.Entries)
                {
                    Add(Join(path, entry.Key.Text), entry.Value, depth + 1);
                }

                break;
            case ListNode list when depth < DeepestField:
                Enter(path);
                foreach (var item in list.Items)
                {
                    Add(path, item, depth + 1);
                }

                break;
            case ScalarNode scalar:
                Add(path, new EventValue(scalar.Text, scalar.Kind switch
                {
                    ScalarKind.Number => EventValueKind.Number,
                    ScalarKind.Boolean => EventValueKind.Boolean,
                    ScalarKind.Null => EventValueKind.Null,
                    _ => EventValueKind.Text,
                }));
                break;
        }
    }

    private string Join(string path, string name)
    {
        nameLength += path.Length + name.Length;
        return path.Length == 0 ? name : IsTooLarge ? path : $"{path}.{name}";
    }

    private void Add(string path, EventValue value)
    {
        Enter(path).Values.Add(value);
        all.Add(value);
        Length += value.Text.Length;
    }

    /// <summary>Notes that an object has the field.</summary>
    private void Note(string path, int owner)
    {
        var field = Enter(path);
        HasKeyTwice |= field.LastOwner == owner;
        field.LastOwner = owner;
    }

    private Field Enter(string path)
    {
        if (!fields.TryGetValue(path, out var field))
        {
            fields.Add(path, field = new Field());
        }

        return field;
    }

    /// <summary>A field's values, and the object, by its number from 1, that named it last.</summary>
    private sealed class Field
    {
        public List<EventValue> Values { get; } = [];

        public int LastOwner { get; set; }
    }
}
