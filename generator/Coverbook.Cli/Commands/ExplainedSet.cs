using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary>The tactics and adversaries that a command line names: tactics are explained one by one, adversaries together.</summary>
internal sealed class ExplainedSet(ReadSite site)
{
    private readonly AttackExplanation explanation = new(site);
    private readonly List<string> adversaries = [];

    /// <summary>Takes an id; <c>false</c> when the site does not have it, which is told where its bundles could be read.</summary>
    public bool Add(string written, AnswerFormat format, bool isWhole) =>
        TryAdd(written, format) || Told(isWhole ? explanation.WhyNone(written) : null);

    /// <summary>Takes a name that is no source's; <c>false</c> when nothing has it, which is told.</summary>
    public bool Add(string written, AnswerFormat format, string otherwise) =>
        TryAdd(written, format) || Told(explanation.WhyNone(written) ?? otherwise);

    /// <summary>Prints what the adversaries use, if there are any.</summary>
    public void Print(AnswerFormat format)
    {
        if (adversaries.Count > 0)
        {
            ExplainCommand.Print(explanation.Set(adversaries), format);
        }
    }

    private bool TryAdd(string written, AnswerFormat format)
    {
        if (explanation.Tactic(written) is { } tactic)
        {
            ExplainCommand.Print(tactic, format);
            return true;
        }

        if (explanation.Adversary(written) is not { } id)
        {
            return false;
        }

        if (AttackExplanation.IsId(written) && !string.Equals(id, written, StringComparison.OrdinalIgnoreCase))
        {
            Terminal.Say($"{written.ToUpperInvariant()} was retired by ATT&CK; {id} has taken its place.");
        }

        adversaries.Add(id);
        return true;
    }

    private static bool Told(string? why)
    {
        if (why is not null)
        {
            Terminal.Say(why);
        }

        return false;
    }
}
