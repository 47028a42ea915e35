namespace Coverbook.Attack.Stix;

/// <summary>A relationship between two objects.</summary>
/// <param name="Source">The STIX id of its source.</param>
/// <param name="Target">The STIX id of its target.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct Relationship(string Source, string Target, CitedText Text);
