using System.Collections.Concurrent;
using Coverbook.Checking;
using Coverbook.Fetching;

namespace Coverbook.Inspecting.External;

/// <summary>
/// Asks the links to one host, one at a time and with pauses, until the host cannot be had or wants to be left alone: then the others are
/// not asked.
/// </summary>
internal sealed class HostVisit(WebFetcher fetcher, TimeProvider time, ConcurrentDictionary<string, LinkAnswer> answers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>By the host and its port: the link that found it closed.</summary>
    private readonly Dictionary<string, string> closed = new(StringComparer.Ordinal);

    /// <summary>Asks all of them; what they answer is added as it comes.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task AskAsync(IEnumerable<PlacedText> links, CancellationToken cancellation)
    {
        var hasAsked = false;
        foreach (var link in links)
        {
            var address = new Uri(link.Text);
            if (closed.TryGetValue(address.Authority, out var first))
            {
                answers[first] = answers[first] with { Unasked = answers[first].Unasked + 1 };
                continue;
            }

            if (hasAsked)
            {
                await Task.Delay(Pause, time, cancellation);
            }

            hasAsked = true;
            var outcome = await fetcher.AskAsync(address, cancellation);
            answers[link.Text] = new LinkAnswer(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), outcome);
            if (outcome is FetchOutcome.Failed failed && failed.Address.Authority == address.Authority && IsOfHost(failed.Fault))
            {
                closed.Add(address.Authority, link.Text);
            }
        }
    }

    /// <summary>Whether all links to the host would meet the same.</summary>
    private static bool IsOfHost(FetchFault fault) => fault is FetchFault.NameUnknown or FetchFault.Refused or FetchFault.TimedOut
        or FetchFault.PrivateAddress or FetchFault.CertificateInvalid or FetchFault.TooManyRequests;
}
