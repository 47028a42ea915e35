using Polly;
using Polly.Retry;

namespace Coverbook.Fetching;

/// <summary>
/// How often, and after which pauses, something is tried again: twice as long each time, with some chance in it, so that many who failed
/// together do not come again together; or as long as the server asks for.
/// </summary>
internal static class Attempts
{
    /// <summary>The attempts that limits allow.</summary>
    public static ResiliencePipeline<FetchOutcome> Of(FetchLimits limits, TimeProvider time)
    {
        if (limits.MostAttempts <= 1)
        {
            return ResiliencePipeline<FetchOutcome>.Empty;
        }

        var retry = new RetryStrategyOptions<FetchOutcome>
        {
            MaxRetryAttempts = limits.MostAttempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = limits.FirstPause,
            MaxDelay = limits.LongestPause,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Result is FetchOutcome.Failed failed
                && failed.IsPassing()
                && (WaitOf(failed, time) is not { } wait || wait <= limits.LongestPause)),
            DelayGenerator = arguments => ValueTask.FromResult(
                arguments.Outcome.Result is FetchOutcome.Failed failed ? WaitOf(failed, time) : null),
        };
        return new ResiliencePipelineBuilder<FetchOutcome> { TimeProvider = time }.AddRetry(retry).Build();
    }

    private static TimeSpan? WaitOf(FetchOutcome.Failed failed, TimeProvider time) =>
        failed.RetryAt is not { } moment ? null
        : moment - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait
        : TimeSpan.Zero;
}
