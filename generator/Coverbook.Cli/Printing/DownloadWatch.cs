using System.Collections.Concurrent;
using Coverbook.Refreshing;
using Spectre.Console;

namespace Coverbook.Cli.Printing;

/// <summary>Shows downloads: a bar for each on a terminal; elsewhere nothing until the report, for a log is no place for bars.</summary>
internal sealed class DownloadWatch : IProgress<DownloadProgress>
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, DownloadProgress> states = new(StringComparer.Ordinal);

    /// <summary>Runs what downloads.</summary>
    public static async Task<RefreshReport> RunAsync(Func<IProgress<DownloadProgress>, Task<RefreshReport>> download)
    {
        var watch = new DownloadWatch();
        var running = download(watch);
        if (running.IsCompleted || Terminal.Error.Live() is not { } console)
        {
            return await running;
        }

        await console.Progress().AutoClear(true).HideCompleted(false).StartAsync(context => watch.FollowAsync(context, running));
        return await running;
    }

    /// <inheritdoc/>
    public void Report(DownloadProgress value) => states[value.Name] = value;

    private async Task FollowAsync(ProgressContext context, Task running)
    {
        var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
        while (await Task.WhenAny(running, Task.Delay(Look)) != running)
        {
            foreach (var (name, state) in states)
            {
                if (!bars.TryGetValue(name, out var bar))
                {
                    bars[name] = bar = context.AddTask(Markup.Escape(name));
                }

                bar.IsIndeterminate = state.Total is null;
                bar.MaxValue = state.Total ?? state.Bytes;
                bar.Value = state.Bytes;
            }
        }
    }
}
