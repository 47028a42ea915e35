using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Coverbook.Cli.Serving;

/// <summary>
/// The open connections of browsers that wait for news (server-sent events,
/// https://html.spec.whatwg.org/multipage/server-sent-events.html). Each hears what is shown now and then of every change; one that is slow
/// misses changes, never the last one.
/// </summary>
internal sealed class EventStreams(CancellationToken stopping)
{
    /// <summary>Silence that is longer could be a connection that died.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    /// <summary>For each browser, whether there is news that it was not told; what the news is, is asked when it is told.</summary>
    private readonly ConcurrentDictionary<Channel<bool>, bool> open = new();

    /// <summary>Tells all browsers that there is news.</summary>
    public void Tell()
    {
        foreach (var stream in open.Keys)
        {
            stream.Writer.TryWrite(true);
        }
    }

    /// <summary>Serves one browser until it leaves or the server stops.</summary>
    public async Task ServeAsync(HttpContext context, Func<string> now)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var stream = Channel.CreateBounded<bool>(1);
        context.Response.ContentType = "text/event-stream";
        open[stream] = true;
        try
        {
            stream.Writer.TryWrite(true);
            while (!ending.IsCancellationRequested)
            {
                await context.Response.WriteAsync(await NextAsync(stream.Reader, now, ending.Token), ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The browser left, or the server stops: both end the stream.
        }
        finally
        {
            open.TryRemove(stream, out _);
        }
    }

    private static async Task<string> NextAsync(ChannelReader<bool> reader, Func<string> now, CancellationToken ending)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ending);
        silence.CancelAfter(LongestSilence);
        try
        {
            await reader.ReadAsync(silence.Token);
            return $"data: {now()}\n\n";
        }
        catch (OperationCanceledException) when (!ending.IsCancellationRequested)
        {
            return ": still here\n\n";
        }
    }
}
