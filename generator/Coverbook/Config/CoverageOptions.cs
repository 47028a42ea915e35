using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>The section <c>coverage</c>.</summary>
internal sealed record CoverageOptions
{
    /// <summary>Confidence from which coverage is called high.</summary>
    [Description("The confidence from which coverage is called high.")]
    public decimal High { get; init; } = 0.60m;

    /// <summary>Confidence from which coverage is called medium.</summary>
    [Description("The confidence from which coverage is called medium; below it is low.")]
    public decimal Medium { get; init; } = 0.40m;

    /// <summary>The band of a confidence.</summary>
    public ConfidenceBand BandOf(Confidence confidence) =>
        confidence.Value >= High ? ConfidenceBand.High
        : confidence.Value >= Medium ? ConfidenceBand.Medium
        : ConfidenceBand.Low;

    /// <summary>The ATT&amp;CK platforms in scope; none means all.</summary>
    [Description("The ATT&CK platforms in scope; none means all.")]
    public ImmutableArray<ScopePlatform> Platforms { get; init; } = [];

    /// <summary>Reads it, with thresholds that stand in order.</summary>
    internal static CoverageOptions Read(Fields fields)
    {
        var defaults = new CoverageOptions();
        var options = new CoverageOptions
        {
            High = Threshold(fields, "high", defaults.High),
            Medium = Threshold(fields, "medium", defaults.Medium),
            Platforms = [.. ConfigShapes.Texts(fields, "platforms").Select(platform => new ScopePlatform(platform.Text, platform.Span))],
        };
        if (options.Medium >= options.High)
        {
            RefuseOrder(fields, options);
        }

        return options;
    }

    private static void RefuseOrder(Fields fields, CoverageOptions options)
    {
        if (fields.Value("medium") is null)
        {
            var medium = options.Medium.ToString(CultureInfo.InvariantCulture);
            fields.Refuse("high", $"Write a number above 'medium', which is {medium} unless stated.");
        }
        else
        {
            fields.Refuse("medium", $"Write a number below 'high', which is {options.High.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private static decimal Threshold(Fields fields, string key, decimal otherwise)
    {
        var number = fields.Number(key);
        if (number is { } value && !Confidence.TryCreate(value, out _))
        {
            fields.Refuse(key, "Write a number above 0 and at most 1.");
        }

        return number ?? otherwise;
    }
}

/// <summary>A platform in scope, and where the configuration names it. In the file it is a text.</summary>
internal sealed record ScopePlatform(string Name, SourceSpan Span);

/// <summary>How high a confidence is.</summary>
internal enum ConfidenceBand
{
    /// <summary>Below medium.</summary>
    Low,

    /// <summary>From the threshold <c>medium</c>.</summary>
    Medium,

    /// <summary>From the threshold <c>high</c>.</summary>
    High,
}
