using System.Diagnostics;

namespace Coverbook.Cli.Tests;

/// <summary>What a run of the built program printed, and its exit code.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors);

/// <summary>Runs the built program as a process of its own.</summary>
internal static class Tool
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "coverbook.dll");

    /// <summary>Runs it with arguments, in a folder, with further environment variables.</summary>
    public static Task<ToolRun> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] environment) =>
        RunAsync(folder, arguments, input: null, environment);

    /// <summary>Runs it with text on its standard input.</summary>
    public static Task<ToolRun> RunWithInputAsync(string folder, string input, string[] arguments) => RunAsync(folder, arguments, input, []);

    private static async Task<ToolRun> RunAsync(string folder, string[] arguments, string? input, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolRun(process.ExitCode, await output, await errors);
    }
}
