using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Spl;

/// <summary>The names that a rule's fields have in a source.</summary>
internal sealed class SplFields(SplSource source, LogSourceSchema? schema)
{
    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);

    /// <summary>What stands in a field where the event has none; <c>null</c> where nothing does.</summary>
    public string? AbsentValue(string field) => source.Absent.GetValueOrDefault(field);

    /// <summary>The name of a field, or why there is none.</summary>
    public string? NameOf(string field, SigmaValue value, out Written refused)
    {
        if (!names.TryGetValue(field, out var name))
        {
            names.Add(field, name = source.NameOf(field, schema));
        }

        refused = name is null ? Written.Refused(value, $"the events of {source.AddOn} have no field for '{field}'")
            : name.Contains('\'', StringComparison.Ordinal) || name.Contains('"', StringComparison.Ordinal) || name.Length == 0
                ? Written.Refused(value, "no quotes can stand in the name of a field")
                : default;
        return refused.Refusal is null ? name : null;
    }
}
