using Coverbook.Build;
using Spectre.Console;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Shows on a terminal what a build is at, from its second second on. Elsewhere nothing is shown: a log is no place for it.
/// </summary>
internal sealed class BuildProgress : IProgress<string>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private volatile string stage = "";

    /// <summary>Runs a build.</summary>
    public static BuildReport Watch(Func<IProgress<string>, BuildReport> build)
    {
        var progress = new BuildProgress();
        if (Terminal.Error.Live() is not { } console)
        {
            return build(progress);
        }

        var running = Task.Run(() => build(progress));
        if (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(Patience))
        {
            console.Status().Start(progress.Text, status => progress.Follow(status, running));
        }

        return running.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Report(string value) => stage = value;

    private string Text => stage switch
    {
        "compare" => "Comparing with the last build…",
        "load" => "Reading ATT&CK, mappings and rules…",
        "link" => "Joining them…",
        "plan" => "Planning the pages…",
        "render" => "Rendering pages…",
        "commit" => "Publishing…",
        _ => "Building…",
    };

    private void Follow(StatusContext status, Task running)
    {
        while (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(Look))
        {
            status.Status = Text;
        }
    }
}
