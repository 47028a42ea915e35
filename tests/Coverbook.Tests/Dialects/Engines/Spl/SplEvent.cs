namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>An event of Splunk: the values of its extracted fields, and its text.</summary>
internal sealed record SplEvent(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string Raw)
{
    /// <summary>A field's values; none where it is absent. Names are case-sensitive.</summary>
    public IReadOnlyList<string> Values(string field) => Fields.TryGetValue(field, out var values) ? values : [];

    /// <summary>The event with one field holding one value only.</summary>
    public SplEvent With(string field, string value) =>
        this with { Fields = new Dictionary<string, IReadOnlyList<string>>(Fields, StringComparer.Ordinal) { [field] = [value] } };
}
