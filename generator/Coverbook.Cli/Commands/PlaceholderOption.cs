using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Coverbook.Diagnostics;

namespace Coverbook.Cli.Commands;

/// <summary>The option <c>--define</c>: what the placeholders of rules stand for.</summary>
internal static class PlaceholderOption
{
    /// <summary>The option, for a command.</summary>
    public static Option<ImmutableDictionary<string, ImmutableArray<string>>> Create() => new("--define")
    {
        Description = "What a placeholder (%NAME%) stands for; may be given several times.",
        HelpName = "NAME=VALUE,VALUE",
        Arity = ArgumentArity.ZeroOrMore,
        CustomParser = ReadPlaceholders,
        DefaultValueFactory = _ => ImmutableDictionary<string, ImmutableArray<string>>.Empty,
    };

    /// <summary>Values given for one name at several times are all its values.</summary>
    private static ImmutableDictionary<string, ImmutableArray<string>>? ReadPlaceholders(ArgumentResult argument)
    {
        var placeholders = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } values])
            {
                argument.AddError(
                    $"--define does not take {Quote.Of(token.Value)}. It takes a placeholder's name and its values, as in admins=root,alice.");
                return null;
            }

            placeholders[name] = [.. placeholders.GetValueOrDefault(name, []), .. values.Split(',')];
        }

        return placeholders.ToImmutable();
    }
}
