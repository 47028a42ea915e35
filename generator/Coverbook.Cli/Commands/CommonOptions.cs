using System.CommandLine;
using Coverbook.Cli.Printing;

namespace Coverbook.Cli.Commands;

/// <summary>Options that several commands take, worded once.</summary>
internal static class CommonOptions
{
    /// <summary>The site folder.</summary>
    public static Option<DirectoryInfo> Site() => new("--site")
    {
        Description = "The site folder, which holds site.config.json.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("."),
    };

    /// <summary>The output format.</summary>
    public static Option<OutputFormat> Format() => new("--format")
    {
        Description = "What to print: text, or json (one object on a line).",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => OutputFormat.Text,
    };

    /// <summary>Whether warnings count as errors.</summary>
    public static Option<bool> Strict() => new("--strict") { Description = "Treat warnings as errors." };

    /// <summary>How much is printed.</summary>
    public static Option<Verbosity> Verbosity() => new("--verbosity")
    {
        Description = "How much to print: quiet, normal or detailed.",
        HelpName = "LEVEL",
        DefaultValueFactory = _ => Printing.Verbosity.Normal,
    };
}
