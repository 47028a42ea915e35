using System.Globalization;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Evaluation;

/// <summary>A question that one value of an event answers.</summary>
internal abstract class ValueTest
{
    /// <summary>Whether the value, which is never null, fits, as far as the work allows to tell.</summary>
    public abstract Verdict Fits(EventValue value, MatchWork work);
}

/// <summary>A string pattern fits the whole value.</summary>
internal sealed class TextTest(WildcardPattern pattern) : ValueTest
{
    /// <inheritdoc/>
    public override Verdict Fits(EventValue value, MatchWork work) => pattern.Fits(value.Text, work);
}

/// <summary>A test that looks at short values only, as longer ones cannot be what it asks for.</summary>
internal abstract class ShortValueTest(int longest) : ValueTest
{
    /// <inheritdoc/>
    public sealed override Verdict Fits(EventValue value, MatchWork work) => Verdicts.Of(value.Text.Length <= longest && Fits(value.Text));

    /// <summary>Whether the value's text fits.</summary>
    protected abstract bool Fits(string text);
}

/// <summary>The value is the number, however either is written: 1, 1.0 and "1" are the same.</summary>
internal sealed class NumberTest(ExactNumber expected) : ValueTest
{
    /// <inheritdoc/>
    public override Verdict Fits(EventValue value, MatchWork work) => !work.SpendSearch(value.Text.Length, 0) ? Verdict.Undecided
        : Verdicts.Of(ExactNumber.TryParse(value.Text, out var number) && number.CompareTo(expected) == 0);
}

/// <summary>The value is true or false.</summary>
internal sealed class BooleanTest(bool expected) : ShortValueTest(longest: 20)
{
    /// <inheritdoc/>
    protected override bool Fits(string text) => bool.TryParse(text, out var found) && found == expected;
}

/// <summary>The expression is found in the value.</summary>
internal sealed class RegexTest(BoundedRegex regex) : ValueTest
{
    /// <inheritdoc/>
    public override Verdict Fits(EventValue value, MatchWork work) => regex.Fits(value.Text, work);
}

/// <summary>The value is an address of the network.</summary>
internal sealed class NetworkTest(Network network) : ShortValueTest(longest: 100)
{
    /// <inheritdoc/>
    protected override bool Fits(string text) => network.Contains(text);
}

/// <summary>The value is a number within the bound.</summary>
internal sealed class BoundTest(Comparison comparison, ExactNumber bound) : ValueTest
{
    /// <inheritdoc/>
    public override Verdict Fits(EventValue value, MatchWork work) => !work.SpendSearch(value.Text.Length, 0) ? Verdict.Undecided
        : Verdicts.Of(ExactNumber.TryParse(value.Text, out var number) && IsWithin(number.CompareTo(bound)));

    private bool IsWithin(int order) => comparison switch
    {
        Comparison.Less => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };
}

/// <summary>The value is a point in time with that part, on the clock that the event itself writes.</summary>
internal sealed class TimePartTest(TimePart part, int expected) : ShortValueTest(longest: 100)
{
    /// <inheritdoc/>
    protected override bool Fits(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && expected == part switch
        {
            TimePart.Minute => time.Minute,
            TimePart.Hour => time.Hour,
            TimePart.Day => time.Day,
            TimePart.Week => ISOWeek.GetWeekOfYear(time.DateTime),
            TimePart.Month => time.Month,
            _ => time.Year,
        };
}
