using System.Globalization;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// The scores of a layer or of an administration file: what they say is known to their authors alone, so they are shown as they are
/// unless the configuration says that they are confidences.
/// </summary>
/// <param name="Top">The highest score there is, above 0.</param>
/// <param name="Meaning">What the configuration says that scores are.</param>
internal sealed record ScoreScale(decimal Top, ScoreMeaning Meaning)
{
    /// <summary>The name under which a score is shown.</summary>
    public const string Shown = "Score";

    /// <summary>The confidence that a score is; <c>null</c> where scores are none, and of one above the top, which is told.</summary>
    public Confidence? ToConfidence(decimal score, DataNode place, DiagnosticBag bag)
    {
        if (Meaning == ScoreMeaning.Score)
        {
            return null;
        }

        if (score > Top)
        {
            bag.Add(FormatDiagnostics.ScoreOutside(place.Span, Plain(score), Plain(Top)));
            return null;
        }

        return Confidence.TryCreate(score / Top, out var confidence) ? confidence : null;
    }

    /// <summary>The score as it is shown: <c>75 of 100</c>; alone where the scale is another one than its file says.</summary>
    public string Describe(decimal score) => score > Top ? Plain(score) : $"{Plain(score)} of {Plain(Top)}";

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
