using System.CommandLine;
using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;

namespace Coverbook.Cli.Commands;

/// <summary>The root of the command line.</summary>
internal static class CoverbookCommand
{
    private const string Help = "help";

    private static readonly string[] HelpOptions = ["-h", "--help", "-?"];

    private static readonly string[] VersionOptions = ["-V", "--version"];

    /// <summary>Nothing is read from files that a word starting with @ would name, and letters are not taken apart.</summary>
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Parses and runs; returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] words, Interruption interruption)
    {
        if (words is [var first, ..] && VersionOptions.Contains(first))
        {
            Terminal.Out.WriteLine(ToolVersion.Text);
            return ExitCode.Ok;
        }

        var root = Create();
        if (words is [Help, ..] || CommandLineWords.Before(words).Any(HelpOptions.Contains))
        {
            return ShowHelp(root, [.. words.Skip(words is [Help, ..] ? 1 : 0).Where(word => !CommandLineWords.IsOption(word))]);
        }

        var parsed = root.Parse(words, Parsing);
        return CommandLineWords.FindFault(parsed, words) is { } fault ? Refuse(fault) : await RunAsync(parsed, interruption);
    }

    private static RootCommand Create()
    {
        var root = new RootCommand(
            "Builds a static site that documents which ATT&CK techniques are covered, by what, and how surely.\n\nExample: coverbook build docs --output dist\nHelp on a command: coverbook help build");
        root.Directives.Clear();
        root.Options.Clear();
        root.Add(new Option<bool>(VersionOptions[1], VersionOptions[0]) { Description = "Show the version." });
        foreach (var command in new[]
            {
                BuildCommand.Create(),
                ServeCommand.Create(),
                CheckCommand.Create(),
                LintCommand.Create(),
                ExplainCommand.Create(),
                MatchCommand.Create(),
                ConvertCommand.Create(),
                ImportCommand.Create(),
                GapsCommand.Create(),
                DiffCommand.Create(),
                ExportCommand.Create(),
                MigrateCommand.Create(),
                RefreshCommand.Create(),
                RestoreCommand.Create(),
            })
        {
            root.Add(command);
        }

        return root;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Interruption interruption)
    {
        interruption.Farewell = parsed.CommandResult.Command.Name == ServeCommand.Name ? () => ServeCommand.Farewell(parsed) : null;
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.ExitCode is { } exitCode)
        {
            Terminal.Say("interrupted. What stood before stands.");
            return exitCode;
        }
        catch (Exception exception)
        {
            Terminal.Say("this is a bug in Coverbook; the previous site was left as it is.");
            Terminal.Error.WriteLines(exception.ToString());
            return ExitCode.Bug;
        }
    }

    /// <summary>The help of the command that is named, or of all; a name that is none is refused.</summary>
    private static int ShowHelp(RootCommand root, IReadOnlyList<string> names)
    {
        var command = names.Count == 0 ? root : root.Subcommands.FirstOrDefault(command => command.Name == names[0]);
        if (command is null && names[0] != Help)
        {
            return Refuse(CommandLineWords.FindFault(root.Parse([names[0]], Parsing), [names[0]])!);
        }

        Terminal.Out.WriteLines(HelpText.Of(command ?? root));
        return ExitCode.Ok;
    }

    private static int Refuse(string fault)
    {
        Terminal.Say(fault);
        return ExitCode.Usage;
    }
}
