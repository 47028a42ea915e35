using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Dialects.Engines.Kusto;

/// <summary>
/// Queries before Microsoft's own parser and binder, in its build for Node, which is fetched from npm once for a run of the tests.
/// </summary>
internal static class KustoService
{
    private const string Package = "@kusto/language-service-next@12.4.1";
    private const string Script = "check-queries.cjs";

    private static readonly Lazy<Task<Installation>> Installed = new(InstallAsync);

    /// <summary>
    /// What is wrong with each query; nothing where all is well. One process answers them all. Visibly skips the test where Node is not;
    /// in CI,
    /// where it must be, that is a failure.
    /// </summary>
    public static async Task<ImmutableArray<ImmutableArray<string>>> CheckAsync(IReadOnlyList<KustoQuestion> questions)
    {
        var (folder, failure) = await Installed.Value;
        Assert.SkipWhen(
            failure is not null && Environment.GetEnvironmentVariable("CI") != "true", "There is no Node, or npm does not answer.");
        Assert.True(failure is null, failure);
        var input = string.Concat(questions.Select(question => LineOf(question) + "\n"));
        var run = await RunAsync(folder, "node", [Script], input);
        Assert.True(run.ExitCode == 0, run.Errors);
        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).ToImmutableArray();
        Assert.Equal(questions.Count, answers.Length);
        return answers;
    }

    private static string LineOf(KustoQuestion question) => JsonSerializer.Serialize(new
    {
        query = question.Query,
        tables = question.Tables.Select(table => new { name = table.Name, schema = table.Schema }),
    });

    private static ImmutableArray<string> Read(string line)
    {
        using var answer = JsonDocument.Parse(line);
        return
        [
            .. answer.RootElement.EnumerateArray().Select(each =>
                $"{each.GetProperty("start")}: {each.GetProperty("severity")} {each.GetProperty("code")}: {each.GetProperty("message")}"),
        ];
    }

    private static async Task<Installation> InstallAsync()
    {
        var folder = new TempFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await using (var source = typeof(KustoService).Assembly.GetManifestResourceStream(Script)!)
        await using (var target = File.Create(folder.At(Script)))
        {
            await source.CopyToAsync(target);
        }

        if (OperatingSystem.IsWindows())
        {
            return new Installation(folder.Root, "The answers are the same on every system; npm is run by bash here.");
        }

        var npm = $"node --version && npm install --no-audit --no-fund --ignore-scripts --prefer-offline --prefix . {Package}";
        var install = await RunAsync(folder.Root, "bash", ["-c", npm], "");
        return new Installation(folder.Root, install.ExitCode == 0 ? null : install.Errors);
    }

    private static async Task<Run> RunAsync(string folder, string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await errors);
    }

    private sealed record Installation(string Folder, string? Failure);

    private sealed record Run(int ExitCode, string Output, string Errors);
}
