using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Coverbook.Cli.Printing;
using Coverbook.Terms;

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

    /// <summary>The address that overrides the configuration's.</summary>
    public static Option<BaseUrl?> Address() => new("--base-url")
    {
        Description = "The address at which the site will be published (default: the configuration's).",
        HelpName = "URL",
        CustomParser = ReadBaseUrl,
    };

    /// <summary>The date that overrides those of the inputs.</summary>
    public static Option<DateOnly?> Date() => new("--date")
    {
        Description = "The date that pages print for their data and for their verification (default: from the inputs).",
        HelpName = "YYYY-MM-DD",
        CustomParser = ReadDate,
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

    private static BaseUrl? ReadBaseUrl(ArgumentResult argument)
    {
        if (BaseUrl.TryCreate(argument.Tokens.Single().Value, out var url))
        {
            return url;
        }

        argument.AddError("--base-url takes a whole http or https address without query and fragment.");
        return null;
    }

    private static DateOnly? ReadDate(ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        argument.AddError("--date takes a date as YYYY-MM-DD.");
        return null;
    }
}
