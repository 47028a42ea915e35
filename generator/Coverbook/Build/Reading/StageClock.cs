using System.Collections.Immutable;
using System.Diagnostics;

namespace Coverbook.Build.Reading;

/// <summary>Times the stages of a build. Times are printed, never published.</summary>
internal sealed class StageClock(IProgress<string>? stages = null)
{
    private readonly ImmutableArray<StageTiming>.Builder timings = ImmutableArray.CreateBuilder<StageTiming>();

    /// <summary>The stages so far.</summary>
    public ImmutableArray<StageTiming> Timings => timings.ToImmutable();

    /// <summary>Runs and times a stage.</summary>
    public T Time<T>(string stage, Func<T> run)
    {
        stages?.Report(stage);
        var start = Stopwatch.GetTimestamp();
        var result = run();
        timings.Add(new StageTiming(stage, Stopwatch.GetElapsedTime(start)));
        return result;
    }
}
