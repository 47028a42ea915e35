namespace Coverbook.Tests.Dialects.Engines.Lucene;

/// <summary>The distinct values of each field in the index, for questions that tokens alone do not answer.</summary>
internal sealed record FieldValues(IReadOnlyDictionary<string, IReadOnlySet<string>> Fields)
{
    /// <summary>The values of some events.</summary>
    public static FieldValues Of(IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> events) => new(events
        .SelectMany(each => each)
        .GroupBy(field => field.Key, field => field.Value, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => (IReadOnlySet<string>)group.SelectMany(values => values).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal));

    /// <summary>The values of a field that are addresses in the range.</summary>
    public IEnumerable<string> Within(string field, AddressRange range) =>
        Fields.TryGetValue(field, out var values)
            ? values.Where(value => AddressRange.ReadAddress(value) is { } address && range.Contains(address))
            : [];
}
