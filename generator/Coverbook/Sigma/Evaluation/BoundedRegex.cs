using System.Text.RegularExpressions;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// An expression that runs without backtracking, and its cost. The engine takes one step for a character while the automaton that it
/// makes stays small, which it does for any small expression, and else one for each state and character at most.
/// </summary>
/// <param name="regex">The expression.</param>
/// <param name="states">Its size.</param>
internal sealed class BoundedRegex(Regex regex, long states)
{
    /// <summary>2 to this many states are fewer than the engine keeps.</summary>
    private const int FewStates = 12;

    private readonly long stepsPerCharacter = states <= FewStates ? 1 : states;

    /// <summary>Whether it is found in the text.</summary>
    public Verdict Fits(string text, MatchWork work) =>
        work.Spend(1 + (text.Length * stepsPerCharacter)) ? Verdicts.Of(regex.IsMatch(text)) : Verdict.Undecided;
}
