using System.Collections.Immutable;
using System.Globalization;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>An expression of the command <c>search</c>: of two truths only, as an absent field just does not fit.</summary>
internal abstract record SplSearch
{
    /// <summary>Whether the event fits.</summary>
    public abstract bool Fits(SplEvent each);
}

/// <summary>All parts must fit.</summary>
internal sealed record SearchAll(ImmutableArray<SplSearch> Parts) : SplSearch
{
    /// <inheritdoc/>
    public override bool Fits(SplEvent each) => Parts.All(part => part.Fits(each));
}

/// <summary>One part must fit.</summary>
internal sealed record SearchAny(ImmutableArray<SplSearch> Parts) : SplSearch
{
    /// <inheritdoc/>
    public override bool Fits(SplEvent each) => Parts.Any(part => part.Fits(each));
}

/// <summary>The part must not fit; events without its fields pass.</summary>
internal sealed record SearchNot(SplSearch Part) : SplSearch
{
    /// <inheritdoc/>
    public override bool Fits(SplEvent each) => !Part.Fits(each);
}

/// <summary>
/// A phrase with wildcards, anywhere in the event's text. Splunk looks for it among the segments of the text; that it must begin and
/// end where segments do is not told apart here.
/// </summary>
internal sealed record SearchPhrase(string Pattern) : SplSearch
{
    /// <inheritdoc/>
    public override bool Fits(SplEvent each) => TextPattern.Fits($"*{Pattern}*", each.Raw, '*', null, ignoresCase: true);
}

/// <summary>
/// A pattern that one of the field's values must fit as a whole, also where it looks like a number: 1 is not 1.0 to <c>search</c>. A
/// network
/// is tested as such against addresses.
/// </summary>
internal sealed record SearchText(string Field, string Pattern) : SplSearch
{
    private readonly AddressRange? range = AddressRange.Read(Pattern);

    /// <inheritdoc/>
    public override bool Fits(SplEvent each) => each.Values(Field).Any(Fits);

    private bool Fits(string value) => TextPattern.Fits(Pattern, value, '*', null, ignoresCase: true)
        || (range is not null && AddressRange.ReadAddress(value) is { } address && range.Contains(address));
}

/// <summary>
/// A number that one of the field's values must lie below or above. A value that is no number is compared as text: Splunk says so, and it
/// is a trap, as <c>many</c> lies above 5 then.
/// </summary>
internal sealed record SearchBound(string Field, string Sign, string Written, double Number) : SplSearch
{
    /// <inheritdoc/>
    public override bool Fits(SplEvent each) => each.Values(Field).Any(Fits);

    private bool Fits(string value)
    {
        var order = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.CompareTo(Number)
            : string.CompareOrdinal(value, Written);
        return Sign switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
