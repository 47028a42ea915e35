using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Sigma;

namespace Coverbook.Dialects.Schemas;

/// <summary>The fields of a log source, as its vendor publishes them. Names are compared exactly, as every SIEM does.</summary>
internal sealed class LogSourceSchema(
    SchemaReference reference, IReadOnlyDictionary<string, SchemaField> fields, IReadOnlyDictionary<string, string> meant)
{
    private readonly FrozenDictionary<string, SchemaField> fields = fields.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What it is called, and where it comes from.</summary>
    public SchemaReference Reference => reference;

    /// <summary>All fields, by the names that rules write.</summary>
    public IReadOnlyDictionary<string, SchemaField> Fields => fields;

    /// <summary>The field of a name; below an open field every name is one, and leads through no list that is not known.</summary>
    public SchemaField? Find(string name)
    {
        if (fields.TryGetValue(name, out var known))
        {
            return known;
        }

        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            if (fields.TryGetValue(name[..dot], out var outer))
            {
                return outer.Type == FieldType.Open
                    ? new SchemaField([.. outer.Steps, .. Below(name[(dot + 1)..])], FieldType.Open)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The field that was meant by a name that is none: a known mistake, the same but for case, or the nearest name.</summary>
    public string? Meant(string name) =>
        meant.GetValueOrDefault(name)
        ?? fields.Keys.Where(field => field.Equals(name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault()
        ?? NearestName.Find(name, fields.Keys);

    private static ImmutableArray<FieldStep> Below(string path) => [.. path.Split('.').Select(step => new FieldStep(step, IsList: false))];
}
