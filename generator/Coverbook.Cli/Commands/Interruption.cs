using System.Runtime.InteropServices;

namespace Coverbook.Cli.Commands;

/// <summary>
/// Ends the program when it is asked to (Ctrl-C, SIGTERM): first by cancelling the work, so that it can leave things as they were,
/// and soon afterwards in any case, as work may wait for what never comes. A second request ends it at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Publishing can be cut at any moment; the next build brings it to its end.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private int exitCode;

    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, Commands.ExitCode.Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, Commands.ExitCode.Terminated)),
    ];

    /// <summary>Is cancelled when the program is asked to end.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What the process says to its caller when it was asked to end; <c>null</c> when it was not.</summary>
    public int? ExitCode => source.IsCancellationRequested ? exitCode : null;

    /// <summary>
    /// What is said where to be asked is the way to end what runs, as for a server; it is said first, as the work may take longer to end
    /// than it has time.
    /// </summary>
    public Action? Farewell { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }
    }

    private void End(PosixSignalContext context, int code)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref exitCode, code, 0) != 0)
        {
            Exit();
        }

        // The handler's own thread may be needed for the next signal, cancelling runs whatever waits for it, and the pool may be busy.
        new Thread(Cancel) { IsBackground = true }.Start();
        new Thread(EndSoon) { IsBackground = true }.Start();
    }

    private void Cancel()
    {
        Farewell?.Invoke();
        source.Cancel();
    }

    private void Exit() => Environment.Exit(Farewell is null ? exitCode : Commands.ExitCode.Ok);

    private void EndSoon()
    {
        Thread.Sleep(LongestEnd);
        Exit();
    }
}
