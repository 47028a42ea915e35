using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;

namespace Coverbook.Cli.Commands;

/// <summary>The site folder that a command line names, by option or as an argument.</summary>
internal sealed class SiteFolder
{
    private const string Here = ".";

    /// <summary>The option.</summary>
    public Option<string?> Option { get; } = new("--site")
    {
        Description = "The site folder, which holds site.config.json (default: the working folder).",
        HelpName = "DIR",
    };

    /// <summary>The argument that stands for the option.</summary>
    public Argument<string?> Argument { get; } = new("SITE")
    {
        Description = "The site folder, which holds site.config.json (default: the working folder).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The folder's full path; <c>null</c> after saying what is wrong with what was given.</summary>
    public string? Find(ParseResult parsed)
    {
        var argument = parsed.CommandResult.Command.Arguments.Contains(Argument) ? parsed.GetValue(Argument) : null;
        if (parsed.GetValue(Option) is { } option)
        {
            if (argument is not null)
            {
                Terminal.Say($"the site folder is given twice: {Quote.Of(argument)} and {Quote.Of(option)}. Give it once.");
                return null;
            }

            argument = option;
        }

        return Check(argument ?? Here);
    }

    private static string? Check(string name)
    {
        if (Directory.Exists(name))
        {
            return Path.GetFullPath(name);
        }

        Terminal.Say(File.Exists(name)
            ? $"the site folder {Quote.Of(name)} is a file. Name the folder that holds site.config.json."
            : $"the site folder {Quote.Of(name)} does not exist. Name the folder that holds site.config.json.");
        return null;
    }
}
