namespace Coverbook.Fetching;

/// <summary>How long one attempt waits: a little for each sign of life, and not for ever.</summary>
internal sealed class Patience : IDisposable
{
    private readonly TimeSpan silence;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource next;
    private bool hasBegun;

    /// <summary>Begins to wait.</summary>
    public Patience(FetchLimits limits, CancellationToken cancellation)
    {
        silence = limits.Silence;
        whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(limits.TotalTime);
        next = CancellationTokenSource.CreateLinkedTokenSource(whole.Token);
    }

    /// <summary>Is cancelled when it is over.</summary>
    public CancellationToken Token => next.Token;

    /// <summary>What to call it when it is over.</summary>
    public FetchFault Fault => hasBegun && !whole.IsCancellationRequested ? FetchFault.Stalled : FetchFault.TimedOut;

    /// <summary>Waits anew for an answer.</summary>
    public void Restart() => next.CancelAfter(silence);

    /// <summary>Something of the body came: waits anew for more.</summary>
    public void Continue()
    {
        hasBegun = true;
        Restart();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        next.Dispose();
        whole.Dispose();
    }
}
