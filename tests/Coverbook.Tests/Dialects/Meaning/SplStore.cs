using System.Collections.Immutable;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Spl;

namespace Coverbook.Tests.Dialects.Meaning;

/// <summary>Events as Splunk has them, by the shipped file of their log source.</summary>
internal static class SplStore
{
    /// <summary>
    /// The fields of an event, under the names that they have there; <c>null</c> for an event that its own log source would not have.
    /// </summary>
    public static Dictionary<string, IReadOnlyList<string>>? FieldsOf(RuleSubject subject, ImmutableDictionary<string, string> made)
    {
        var name = SplCompiler.FieldsOf(subject.Rule, subject.Logic, subject.Schema);
        var fields = made.ToDictionary(field => name(field.Key), field => (IReadOnlyList<string>)[field.Value], StringComparer.Ordinal);
        var compared = LogicTranslator.FieldsOf(subject.Logic).Select(name).ToHashSet(StringComparer.Ordinal);
        fields["_raw"] = [RawOf(made)];
        var source = SplCompiler.SourceFor(subject.Rule, subject.Logic, subject.Schema);
        foreach (var (field, values) in source.Search)
        {
            if (compared.Contains(field) && !(fields.TryGetValue(field, out var given) && values.Contains(given[0])))
            {
                return null;
            }

            fields.TryAdd(field, [values[0]]);
        }

        foreach (var (field, absent) in source.Absent)
        {
            fields.TryAdd(field, [absent]);
        }

        return fields;
    }

    /// <summary>The event's text, in which keywords are searched.</summary>
    public static string RawOf(ImmutableDictionary<string, string> made) =>
        string.Join('\n', made.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value));
}
