using System.CommandLine;
using System.CommandLine.Parsing;
using Coverbook.Diagnostics;

namespace Coverbook.Cli.Commands;

/// <summary>
/// What is wrong with a command line, as one clear sentence in our own words. The parser's own messages are never shown: they name
/// types, and change with the system's language.
/// </summary>
internal static class CommandLineWords
{
    /// <summary>The words before <c>--</c>; what follows it are arguments whatever they look like.</summary>
    public static IReadOnlyList<string> Before(IReadOnlyList<string> words) => [.. words.TakeWhile(word => word != "--")];

    /// <summary>Whether a word stands for an option.</summary>
    public static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    /// <summary>The fault, or <c>null</c>.</summary>
    public static string? FindFault(ParseResult parsed, IReadOnlyList<string> words)
    {
        var command = parsed.CommandResult;
        if (command.Command is RootCommand root)
        {
            return (words is [var first, ..] && !IsOption(first) ? null : FindWrongOption(root, Before(words)))
                ?? FindUnknownCommand(root, words);
        }

        return FindWrongOption(command.Command, Before(words))
            ?? command.Children.OfType<OptionResult>().Select(FaultOf).FirstOrDefault(fault => fault is not null)
            ?? (parsed.UnmatchedTokens is [var surplus, ..] ? $"{Quote.Of(surplus)} is one word too many. {SeeHelp(command.Command)}" : null)
            ?? command.Command.Arguments.Where(argument => IsMissing(parsed, argument))
                .Select(argument => $"{argument.Name} is missing: {argument.Description}")
                .FirstOrDefault()
            ?? command.Command.Options.Where(option => option.Required && parsed.GetResult(option) is null or { Implicit: true })
                .Select(MissingOption).FirstOrDefault()
            ?? parsed.Errors.Select(error => error.Message).FirstOrDefault();
    }

    /// <summary>Where to read on.</summary>
    public static string SeeHelp(Command command) => $"See {Path(command)} --help.";

    /// <summary>The command as it is typed.</summary>
    public static string Path(Command command) => command is RootCommand ? "coverbook" : $"coverbook {command.Name}";

    private static string? FindWrongOption(Command command, IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var name = words[index].Split('=', ':')[0];
            if (!IsOption(words[index]) || IsValue(command, words, index))
            {
                continue;
            }

            if (command.Options.FirstOrDefault(option => IsNamed(option, name)) is { } known)
            {
                var value = words[index][Math.Min(name.Length + 1, words[index].Length)..];
                if (known.ValueType == typeof(bool) && value.Length > 0 && !bool.TryParse(value, out _))
                {
                    return $"{name} stands alone; it does not take {Quote.Of(value)}.";
                }

                continue;
            }

            var names = command.Options.SelectMany(
                option => option.Aliases.Append(option.Name)).Where(other => other.Length > 2 == name.Length > 2);
            return $"{Quote.Of(name)} is no option of {Path(command)}. {OwnerOf(command, name) ?? NearestName.Suggest(name, names, SeeHelp(command))}";
        }

        return null;
    }

    /// <summary>Whether the word is what the option before it is set to: <c>--port -1</c>.</summary>
    private static bool IsValue(Command command, IReadOnlyList<string> words, int index) =>
        index > 0
            && !words[index].StartsWith("--", StringComparison.Ordinal)
            && !command.Options.Any(option => IsNamed(option, words[index]))
        && command.Options.Any(option => IsNamed(option, words[index - 1]) && option.ValueType != typeof(bool));

    /// <summary>The sentence for an option of another command.</summary>
    private static string? OwnerOf(Command command, string name)
    {
        var root = command as RootCommand ?? command.Parents.OfType<RootCommand>().First();
        var owners =
            root.Subcommands.Where(other => other.Options.Any(option => IsNamed(option, name))).Select(other => other.Name).ToArray();
        return owners.Length == 0 ? null
            : command is RootCommand ? $"Write it after a command: coverbook {owners[0]} {name}."
            : $"It is one of coverbook {string.Join(" and ", owners)}.";
    }

    private static string FindUnknownCommand(RootCommand root, IReadOnlyList<string> words)
    {
        var names = root.Subcommands.Select(command => command.Name).Append("help");
        return words.FirstOrDefault(word => !IsOption(word)) is { } word
            ? $"{Quote.Of(word)} is no command. {NearestName.Suggest(word, names, $"There are {string.Join(", ", names)}.")}"
            : $"no command is given. There are {string.Join(", ", names)}.";
    }

    private static string? FaultOf(OptionResult result)
    {
        var option = result.Option;
        var takesSeveral = option.Arity.MaximumNumberOfValues > 1;
        if (result.Implicit || (takesSeveral && result.Tokens.Count > 0))
        {
            return null;
        }

        if (result.IdentifierTokenCount > 1 && !takesSeveral)
        {
            return $"{option.Name} is given {(result.IdentifierTokenCount == 2 ? "twice" : $"{result.IdentifierTokenCount} times")}. Give it once.";
        }

        return option.ValueType != typeof(bool)
            && (result.Tokens.Count == 0 || result.Tokens[0].Value.StartsWith("--", StringComparison.Ordinal))
            ? $"{option.Name} needs a value: {option.Name} {option.HelpName}." : null;
    }

    private static bool IsMissing(ParseResult parsed, Argument argument) =>
        argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens.Count: 0 };

    private static string MissingOption(Option option) =>
        $"{option.Name} is missing: {option.Name} {option.HelpName}. {option.Description}";

    private static bool IsNamed(Option option, string name) => option.Name == name || option.Aliases.Contains(name);
}
