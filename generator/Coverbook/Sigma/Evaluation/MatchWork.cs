using Coverbook.Terms;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// The work that one event may cost, counted in steps and not in time, so that a verdict is the same on every machine. A step is about
/// what an automaton does for one of its states and one character; searching plain text takes eight characters at a step.
/// </summary>
internal sealed class MatchWork
{
    /// <summary>Steps for an event of any size: thousands of rules on an event of some kilobytes need a tenth.</summary>
    [Limit("Events", "steps that a rule may take over the smallest event", "\"not decided\", which is an error and no match")]
    private const long Base = 20_000_000;

    /// <summary>Steps for each character of the event.</summary>
    [Limit("Events", "further steps for each character of the event", "\"not decided\", which is an error and no match")]
    private const long PerCharacter = 4_000;

    /// <summary>Steps for an event however large it is: a second or two.</summary>
    [Limit("Events", "steps in all", "\"not decided\", which is an error and no match")]
    private const long Most = 250_000_000;

    private const int CharactersAtOnce = 8;

    /// <summary>Steps that any comparison takes at least.</summary>
    private const int Comparison = 6;

    private long left;

    public MatchWork(EventFields fields) => left = MostFor(fields);

    /// <summary>The steps that an event may cost.</summary>
    public static long MostFor(EventFields fields) => Math.Min(Base + (PerCharacter * fields.Length), Most);

    /// <summary>Takes the steps that something costs; false when there are not as many. What costs less may still be done then.</summary>
    public bool Spend(long steps)
    {
        var isEnough = left >= steps;
        left -= isEnough ? steps : Math.Sign(left);
        return isEnough;
    }

    /// <summary>Takes what a search in plain text costs.</summary>
    public bool SpendSearch(int textLength, int soughtLength) => Spend(Comparison + ((textLength + soughtLength) / CharactersAtOnce));
}
