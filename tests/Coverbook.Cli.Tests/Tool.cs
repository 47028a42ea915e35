using System.Diagnostics;

namespace Coverbook.Cli.Tests;

/// <summary>What a run of the built program printed, and its exit code.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors);

/// <summary>Runs the built program as a process of its own.</summary>
internal static class Tool
{
    /// <summary>
    /// The program and what stands before its arguments: the one that <c>COVERBOOK_TOOL</c> names (a native one), else the one built beside
    /// the tests.
    /// </summary>
    private static readonly string[] Command = Environment.GetEnvironmentVariable("COVERBOOK_TOOL") is { Length: > 0 } native
        ? [native]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "coverbook.dll")];

    /// <summary>The same for a shell.</summary>
    public static readonly string InShell = string.Join(' ', Command.Select(word => $"'{word}'"));

    /// <summary>Runs it with arguments, in a folder, with further environment variables.</summary>
    public static Task<ToolRun> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] environment) =>
        FinishAsync(Start(folder, Command[0], [.. Command[1..], .. arguments], environment));

    /// <summary>Runs it with text on its standard input.</summary>
    public static async Task<ToolRun> RunWithInputAsync(string folder, string input, string[] arguments)
    {
        var process = StartAlone(folder, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await FinishAsync(process);
    }

    /// <summary>Runs a shell script in which <c>coverbook</c> is the program.</summary>
    public static Task<ToolRun> RunScriptAsync(
        string folder, string[] shell, string script, params (string Name, string Value)[] environment) =>
        FinishAsync(Start(folder, shell[0], [.. shell[1..], $"coverbook() {{ {InShell} \"$@\"; }}\n{script}"], environment));

    /// <summary>Runs another program, with further environment variables.</summary>
    public static Task<ToolRun> RunProgramAsync(
        string folder, string program, string[] arguments, params (string Name, string Value)[] environment) =>
        FinishAsync(Start(folder, program, arguments, environment));

    /// <summary>Writes a script of the shell that can be run as a program; not on Windows.</summary>
    public static void WriteExecutable(string path, string script)
    {
        File.WriteAllText(path, "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Starts it, to go on until it is ended.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, Command[0], [.. Command[1..], .. arguments]);

    /// <summary>Starts a shell script in which <c>$COVERBOOK</c> is the program, to go on until it is ended.</summary>
    public static Process StartScript(string folder, string[] shell, string script) =>
        Start(folder, shell[0], [.. shell[1..], script], ("COVERBOOK", string.Join(' ', Command)));

    /// <summary>
    /// Starts it, to be watched, stopped or killed: with low priority where that can be had, so that the watcher is never late.
    /// </summary>
    public static Process StartAlone(string folder, params string[] arguments) => OperatingSystem.IsWindows()
        ? Start(folder, Command[0], [.. Command[1..], .. arguments])
        : Start(folder, "nice", ["-n", "10", .. Command, .. arguments]);

    /// <summary>Waits until it ends by itself.</summary>
    public static async Task<ToolRun> FinishAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolRun(process.ExitCode, await output, await errors);
    }

    private static Process Start(string folder, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
