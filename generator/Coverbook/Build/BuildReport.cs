using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;

namespace Coverbook.Build;

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    /// <summary>The site stands.</summary>
    Built,

    /// <summary>The configuration has errors; nothing was read beyond it.</summary>
    ConfigFailed,

    /// <summary>The inputs, templates or output have errors; the previous site stands.</summary>
    Failed,

    /// <summary>The machine failed while the site was being published; the output holds a mixture until the next build.</summary>
    CutShort,
}

/// <summary>The result of a build, ready to be printed.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Diagnostics">All diagnostics, sorted, with the site's severities.</param>
/// <param name="Counts">What the site has; <c>null</c> when it was not planned.</param>
/// <param name="Timings">How long each stage took, in order.</param>
public sealed record BuildReport(
    BuildOutcome Outcome, ImmutableArray<Diagnostic> Diagnostics, SiteCounts? Counts, ImmutableArray<StageTiming> Timings)
{
    /// <summary>The output folder, as it was named; empty where no configuration names one.</summary>
    public string Output { get; init; } = "";
}
