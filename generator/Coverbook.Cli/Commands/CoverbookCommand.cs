using System.CommandLine;

namespace Coverbook.Cli.Commands;

/// <summary>The root of the command line.</summary>
internal static class CoverbookCommand
{
    /// <summary>How long a command that is asked to end has for ending well.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs; returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Builds a static site that documents which ATT&CK techniques are covered, by what, and how surely.")
        {
            BuildCommand.Create(),
            ServeCommand.Create(),
            LintCommand.Create(),
            ExplainCommand.Create(),
            MatchCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"coverbook: {error.Message}");
            }

            await Console.Error.WriteLineAsync("Run 'coverbook --help' to see what can be said.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestEnd });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("coverbook: cancelled; nothing was published.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync($"coverbook: this is a bug in Coverbook; the previous site was left as it is.\n{exception}");
            return ExitCode.Bug;
        }
    }
}
