using System.Globalization;

namespace Coverbook.Terms;

/// <summary>
/// How surely a finding indicates a technique: a decimal from 0 (exclusive) to 1. Missing confidence is expressed by
/// <c>null</c>, never by 0.
/// </summary>
internal readonly record struct Confidence : IComparable<Confidence>
{
    private Confidence(decimal value) => Value = value;

    /// <summary>The number, more than 0 and at most 1.</summary>
    public decimal Value { get; }

    /// <summary>Accepts a number more than 0 and at most 1.</summary>
    public static bool TryCreate(decimal value, out Confidence confidence)
    {
        confidence = new Confidence(value);
        return value is > 0 and <= 1;
    }

    /// <summary>
    /// The plain mean in <see cref="decimal"/>, or <c>null</c> when no confidence is given. Values that lack a confidence
    /// are left out by the caller; they count as mapped but not in the mean.
    /// </summary>
    public static Confidence? Mean(IReadOnlyCollection<Confidence> values) =>
        values.Count == 0 ? null : new Confidence(values.Sum(confidence => confidence.Value) / values.Count);

    /// <summary>Orders by value.</summary>
    public int CompareTo(Confidence other) => Value.CompareTo(other.Value);

    /// <summary>
    /// Two decimals, rounded half to even (0.825 prints 0.82, 0.835 prints 0.84). The format string alone would round
    /// half away from zero. What is not certain, or is not nothing, is never rounded to that: 0.999 prints &gt; 0.99.
    /// </summary>
    public override string ToString() => decimal.Round(Value, 2, MidpointRounding.ToEven) switch
    {
        0 => "< 0.01",
        1 when Value < 1 => "> 0.99",
        var rounded => rounded.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
