namespace Coverbook.Tests.Files.Watching;

/// <summary>
/// The system's time, but slower: what waits for a silence of 20 milliseconds waits for some more, so that a busy machine that stops a
/// test between two saves for a moment does not make them two changes.
/// </summary>
internal sealed class SlowTime(int factor) : TimeProvider
{
    public override long TimestampFrequency => System.TimestampFrequency * factor;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Slower(dueTime), Slower(period));

    private TimeSpan Slower(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time * factor;
}
