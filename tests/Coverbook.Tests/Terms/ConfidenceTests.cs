using System.Globalization;
using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Terms;

public sealed class ConfidenceTests
{
    private static readonly Gen<Confidence> Confidences = Gen.Int[1, 1000].Select(thousandths => Of(thousandths / 1000m));

    [Theory]
    [InlineData("0.0001")]
    [InlineData("0.5")]
    [InlineData("1")]
    public void Numbers_above_0_and_up_to_1_are_accepted(string number) =>
        Assert.True(Confidence.TryCreate(decimal.Parse(number, CultureInfo.InvariantCulture), out _));

    [Theory]
    [InlineData("0")]
    [InlineData("-0.1")]
    [InlineData("1.0001")]
    [InlineData("80")]
    public void Other_numbers_are_refused(string number) =>
        Assert.False(Confidence.TryCreate(decimal.Parse(number, CultureInfo.InvariantCulture), out _));

    [Theory]
    [InlineData("0.825", "0.82")]
    [InlineData("0.835", "0.84")]
    [InlineData("0.8250001", "0.83")]
    [InlineData("0.9", "0.90")]
    [InlineData("1", "1.00")]
    [InlineData("0.999", "> 0.99")]
    [InlineData("0.995", "> 0.99")]
    [InlineData("0.9949", "0.99")]
    [InlineData("0.001", "< 0.01")]
    [InlineData("0.005", "< 0.01")]
    [InlineData("0.0051", "0.01")]
    public void Two_decimals_are_shown_rounded_half_to_even(string number, string shown) =>
        Assert.Equal(shown, Of(decimal.Parse(number, CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void The_mean_of_080_and_085_shows_082() => Assert.Equal("0.82", Confidence.Mean([Of(0.80m), Of(0.85m)])!.Value.ToString());

    [Fact]
    public void The_mean_of_082_and_085_shows_084() => Assert.Equal("0.84", Confidence.Mean([Of(0.82m), Of(0.85m)])!.Value.ToString());

    [Fact]
    public void A_mean_of_what_is_not_all_certain_is_not_certain() =>
        Assert.Equal("> 0.99", Confidence.Mean([.. Enumerable.Repeat(Of(1m), 999), Of(0.9m)])!.Value.ToString());

    [Fact]
    public void Thirds_do_not_lose_the_mean_of_equal_values() =>
        Assert.Equal(0.70m, decimal.Round(Confidence.Mean([Of(0.70m), Of(0.70m), Of(0.70m)])!.Value.Value, 20));

    [Fact]
    public void Of_nothing_there_is_no_mean() => Assert.Null(Confidence.Mean([]));

    [Fact]
    public void The_mean_lies_between_the_smallest_and_the_largest() =>
        Confidences.Array[1, 20].Sample(values =>
        {
            var mean = Confidence.Mean(values)!.Value;
            return mean.CompareTo(values.Min()) >= 0 && mean.CompareTo(values.Max()) <= 0;
        });

    [Fact]
    public void The_mean_times_the_count_is_the_sum() =>
        Confidences.Array[1, 20].Sample(values =>
            decimal.Round(Confidence.Mean(values)!.Value.Value * values.Length, 10) == values.Sum(value => value.Value));

    [Fact]
    public void The_mean_does_not_depend_on_the_order() =>
        Confidences.Array[1, 20].Sample(values => Confidence.Mean(values) == Confidence.Mean([.. values.Reverse()]));

    private static Confidence Of(decimal value) =>
        Confidence.TryCreate(value, out var confidence) ? confidence : throw new ArgumentOutOfRangeException(nameof(value));
}
