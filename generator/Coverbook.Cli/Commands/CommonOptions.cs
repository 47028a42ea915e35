using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Cli.Commands;

/// <summary>Options that several commands take, worded once.</summary>
internal static class CommonOptions
{
    /// <summary>The format of diagnostics.</summary>
    public static Option<OutputFormat> Format() => OneOf(
        "--format",
        "FORMAT",
        "What to print: text; json, one object on a line; sarif, for code scanning; or github, annotations for GitHub Actions (default: text).",
        OutputFormat.Text);

    /// <summary>The format of answers that are no diagnostics.</summary>
    public static Option<AnswerFormat> AnswerFormat() => OneOf(
        "--format", "FORMAT", "What to print: text, or json, which is one object on a line (default: text).", Printing.AnswerFormat.Text);

    /// <summary>The format of answers that make a table.</summary>
    public static Option<TableFormat> TableFormat() => OneOf(
        "--format",
        "FORMAT",
        "What to print: text; json, which is one object on a line; or csv, for spreadsheets (default: text).",
        Printing.TableFormat.Text);

    /// <summary>The format of differences.</summary>
    public static Option<DiffFormat> DiffFormat() => OneOf(
        "--format",
        "FORMAT",
        "What to print: text; markdown, for the summary of a job; or json, which is one object on a line (default: text).",
        Printing.DiffFormat.Text);

    /// <summary>How much is printed.</summary>
    public static Option<Verbosity> Verbosity() =>
        OneOf("--verbosity", "LEVEL", "How much to print: quiet, normal or detailed (default: normal).", Printing.Verbosity.Normal);

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
    public static Option<bool> Strict() => Flag("--strict", "Treat warnings as errors.");

    /// <summary>An option that is given or not.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <summary>Reports what is wrong with a value.</summary>
    public static T Refuse<T>(ArgumentResult argument, string fault, T otherwise)
    {
        argument.AddError(fault);
        return otherwise;
    }

    /// <summary>The one value that was given.</summary>
    public static string Value(ArgumentResult argument) => argument.Tokens[0].Value;

    private static Option<T> OneOf<T>(string name, string helpName, string description, T otherwise)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => otherwise,
            CustomParser = argument => ReadWord(argument, name, otherwise),
        };

    private static T ReadWord<T>(ArgumentResult argument, string name, T otherwise)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToArray();
        var value = Value(argument);
        return words.Contains(value.ToLowerInvariant())
            ? Enum.Parse<T>(value, ignoreCase: true)
            : Refuse(
                argument,
                $"{name} does not take {Quote.Of(value)}. {NearestName.Suggest(value, words, $"It takes {string.Join(", ", words[..^1])} or {words[^1]}.")}",
                otherwise);
    }

    private static BaseUrl? ReadBaseUrl(ArgumentResult argument) => BaseUrl.TryCreate(Value(argument), out var url, out var cure)
        ? url
        : Refuse<BaseUrl?>(argument, $"--base-url does not take {Quote.Of(Value(argument))}. {cure}", null);

    private static DateOnly? ReadDate(ArgumentResult argument) =>
        DateOnly.TryParseExact(Value(argument), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refuse<DateOnly?>(
                argument, $"--date does not take {Quote.Of(Value(argument))}. It takes a day of the calendar as YYYY-MM-DD.", null);
}
