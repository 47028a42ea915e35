using System.Collections.Immutable;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// Many rules that are asked about the same events. A rule that looks at no field of an event says of it what it says of an empty one,
/// so it need not be asked: most events concern few of thousands of rules.
/// </summary>
internal sealed class RuleSet
{
    private readonly ImmutableArray<RuleMatcher> rules;
    private readonly Dictionary<string, List<int>> byField = new(StringComparer.Ordinal);
    private readonly bool[] isAlwaysAsked;

    public RuleSet(ImmutableArray<RuleMatcher> rules)
    {
        this.rules = rules;
        isAlwaysAsked = new bool[rules.Length];
        var nothing = new EventFields();
        for (var index = 0; index < rules.Length; index++)
        {
            foreach (var field in rules[index].Fields)
            {
                Note(index, field);
            }

            isAlwaysAsked[index] |= rules[index].Judge(nothing, new MatchWork(nothing)) != Verdict.No;
        }
    }

    /// <summary>The rules that match, and those of which it cannot be said, each in order.</summary>
    public (IReadOnlyList<int> Matching, IReadOnlyList<int> Undecided) Judge(EventFields fields)
    {
        var isAsked = (bool[])isAlwaysAsked.Clone();
        foreach (var index in fields.Names.SelectMany(name => byField.GetValueOrDefault(name, [])))
        {
            isAsked[index] = true;
        }

        var work = new MatchWork(fields);
        List<int> matching = [];
        List<int> undecided = [];
        for (var index = 0; index < rules.Length; index++)
        {
            var verdict = isAsked[index] ? rules[index].Judge(fields, work) : Verdict.No;
            (verdict switch { Verdict.Yes => matching, Verdict.Undecided => undecided, _ => null })?.Add(index);
        }

        return (matching, undecided);
    }

    private void Note(int index, string? field)
    {
        if (field is null)
        {
            isAlwaysAsked[index] = true;
        }
        else if (byField.TryGetValue(field, out var known))
        {
            known.Add(index);
        }
        else
        {
            byField.Add(field, [index]);
        }
    }
}
