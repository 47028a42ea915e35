using System.Globalization;
using Coverbook.Config;
using Coverbook.Pages.Views;
using Coverbook.Terms;

namespace Coverbook.Pages.Wording;

/// <summary>Says how high a confidence is, in the bands of the configuration. A band is judged before the number is rounded.</summary>
internal sealed class BandWords(CoverageOptions options)
{
    /// <summary>What the words mean.</summary>
    public string Legend => $"Confidence is high from {High}, medium from {Medium}, and low below.";

    /// <summary>The confidence from which on it is high.</summary>
    public string High => Text(options.High);

    /// <summary>The confidence from which on it is medium.</summary>
    public string Medium => Text(options.Medium);

    /// <summary>A confidence with its band; a dash where none is stated.</summary>
    public ConfidenceView Of(Confidence? confidence) =>
        confidence is { } stated
            ? new ConfidenceView(stated.ToString(), Word(options.BandOf(stated)))
            : new ConfidenceView(English.Missing, null);

    private static string Word(ConfidenceBand band) => band switch
    {
        ConfidenceBand.High => "high",
        ConfidenceBand.Medium => "medium",
        _ => "low",
    };

    private static string Text(decimal threshold) => threshold.ToString("0.00##########################", CultureInfo.InvariantCulture);
}
