using System.CommandLine;
using System.Text;

namespace Coverbook.Cli.Commands;

/// <summary>The help of a command, made from what the command says about itself.</summary>
internal static class HelpText
{
    private const int Width = 100;
    private const string Gap = "  ";

    /// <summary>The help: what the command does, how it is called, what it takes, and an example.</summary>
    public static string Of(Command command)
    {
        var paragraphs = command.Description!.Split("\n\n", 2);
        var text = new StringBuilder(Wrap(paragraphs[0], 0)).Append("\n\nUsage: ").Append(CommandLineWords.Path(command));
        text.AppendJoin("", command.Arguments.Select(argument => $" {Shape(argument)}"));
        text.Append(command.Subcommands.Count > 0 ? " COMMAND" : "").Append(" [options]\n");
        Append(text, "", command.Arguments.Select(argument => (argument.Name, argument.Description!)));
        Append(text, "Commands:\n", command.Subcommands.Select(each => (each.Name, each.Description!.Split("\n\n", 2)[0])));
        Append(
            text,
            "Options:\n",
            command.Options.Select(option => (Names(option), option.Description!)).Append(("-h, --help", "Show this help.")));
        return paragraphs.Length > 1
            ? $"{text}\n{string.Join('\n', paragraphs[1].Split('\n').Select(line => Wrap(line, 0)))}\n"
            : text.ToString();
    }

    private static string Shape(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name;
        return argument.Arity.MinimumNumberOfValues > 0 ? name : $"[{name}]";
    }

    private static string Names(Option option) =>
        string.Join(", ", option.Aliases.Append(option.Name)) + (option.HelpName is { } value ? $" {value}" : "");

    private static void Append(StringBuilder text, string title, IEnumerable<(string Name, string Description)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        var column = all.Max(row => row.Name.Length) + (2 * Gap.Length);
        text.Append('\n').Append(title);
        foreach (var (name, description) in all)
        {
            text.Append(Gap).Append(name.PadRight(column - Gap.Length)).Append(Wrap(description, column)).Append('\n');
        }
    }

    private static string Wrap(string text, int indent)
    {
        var lines = new StringBuilder();
        var at = indent;
        foreach (var word in text.Split(' '))
        {
            var isFirst = at == indent;
            if (!isFirst && at + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(' ', indent);
                (at, isFirst) = (indent, true);
            }

            lines.Append(isFirst ? "" : " ").Append(word);
            at += word.Length + (isFirst ? 0 : 1);
        }

        return lines.ToString();
    }
}
