using System.Collections.Concurrent;

namespace Coverbook.Tests.Kit;

/// <summary>A clock on which every pause is over at once: it is written down, and the time moves on by it.</summary>
internal sealed class HurriedTime(DateTimeOffset start) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> pauses = new();
    private long ticks = start.UtcTicks;

    /// <summary>A clock that begins at noon of a day.</summary>
    public static HurriedTime On(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The pauses so far.</summary>
    public TimeSpan[] Pauses => [.. pauses];

    /// <summary>The clock moves on by itself.</summary>
    public void Pass(TimeSpan span) => Interlocked.Add(ref ticks, span.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            pauses.Enqueue(dueTime);
            Pass(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Over();
    }

    private sealed class Over : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
