using System.Globalization;
using System.Text.RegularExpressions;
using Coverbook.Sigma.Values;

namespace Coverbook.Sigma.Evaluation;

/// <summary>A question that one value of an event answers.</summary>
internal abstract class ValueTest
{
    /// <summary>Whether the value, which is never null, fits.</summary>
    public abstract bool Fits(EventValue value);

    /// <summary>The value as a number, also where the event writes it as text.</summary>
    protected static decimal? NumberOf(EventValue value) =>
        decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A string pattern fits the whole value.</summary>
internal sealed class TextTest(WildcardPattern pattern) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(EventValue value) => pattern.Fits(value.Text);
}

/// <summary>The value is the number: 1 and 1.0 are the same.</summary>
internal sealed class NumberTest(decimal expected) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(EventValue value) => NumberOf(value) == expected;
}

/// <summary>The value is true or false.</summary>
internal sealed class BooleanTest(bool expected) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(EventValue value) => bool.TryParse(value.Text, out var found) && found == expected;
}

/// <summary>The expression is found in the value; a value on which it takes too long does not fit.</summary>
internal sealed class RegexTest(Regex regex) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(EventValue value)
    {
        try
        {
            return regex.IsMatch(value.Text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

/// <summary>The value is an address of the network.</summary>
internal sealed class NetworkTest(Network network) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(EventValue value) => network.Contains(value.Text);
}

/// <summary>The value is a number within the bound.</summary>
internal sealed class BoundTest(Comparison comparison, decimal bound) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(EventValue value) => NumberOf(value) is { } number && comparison switch
    {
        Comparison.Less => number < bound,
        Comparison.AtMost => number <= bound,
        Comparison.Greater => number > bound,
        _ => number >= bound,
    };
}

/// <summary>The value is a point in time with that part, on the clock that the event itself writes.</summary>
internal sealed class TimePartTest(TimePart part, int expected) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(EventValue value) =>
        DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && expected == part switch
        {
            TimePart.Minute => time.Minute,
            TimePart.Hour => time.Hour,
            TimePart.Day => time.Day,
            TimePart.Week => ISOWeek.GetWeekOfYear(time.DateTime),
            TimePart.Month => time.Month,
            _ => time.Year,
        };
}
