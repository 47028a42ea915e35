using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Logic;

namespace Coverbook.Tests.Dialects.Engines.Events;

/// <summary>
/// Makes events for a rule, the same ones for the same seed: about half of them match, and the others miss by little. Fields are flat;
/// keywords
/// stand in the field <see cref="Message"/>.
/// </summary>
internal sealed class RuleEvents
{
    /// <summary>The field that holds keywords.</summary>
    public const string Message = "message";

    /// <summary>A field of no rule, which tells events apart that are the same to their rule.</summary>
    public const string Unrelated = "unrelated";

    private const int AttemptsForEach = 15;

    private readonly ImmutableArray<LogicNode> conditions;
    private readonly ImmutableArray<EventTest> tests;
    private readonly ILookup<string, SigmaValue> comparisons;
    private readonly Random chance;

    private RuleEvents(ImmutableArray<LogicNode> conditions, ImmutableArray<EventTest> tests, int seed)
    {
        (this.conditions, this.tests, chance) = (conditions, tests, new Random(seed));
        comparisons = Wishes.AllOf(conditions).ToLookup(wish => wish.Field ?? Message, wish => wish.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// Distinct events for the conditions of a rule, of which one is enough; none where a condition cannot be run, as it has
    /// placeholders. A
    /// value that is <c>null</c> is one that the event writes as such.
    /// </summary>
    public static IReadOnlyList<ImmutableArray<(string Field, string? Value)>> For(
        IEnumerable<LogicNode> conditions, int seed, int count = 24)
    {
        var all = conditions.ToImmutableArray();
        var builder = new TestBuilder(PlaceholderValues.None, new DiagnosticBag());
        var built = all.Select(builder.Build).ToImmutableArray();
        return built.Contains(null) ? [] : new RuleEvents(all, [.. built.OfType<EventTest>()], seed).Make(count);
    }

    private List<ImmutableArray<(string Field, string? Value)>> Make(int count)
    {
        var chosen = new List<ImmutableArray<(string Field, string? Value)>>();
        var spare = new List<ImmutableArray<(string Field, string? Value)>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var matching = 0;
        for (var attempt = 0; attempt < count * AttemptsForEach && chosen.Count < count; attempt++)
        {
            // Some rules have few ways to match: after half of the attempts, others fill their place.
            var isFull = chosen.Count - matching >= count / 2 && attempt < count * AttemptsForEach / 2;
            var wanted = matching < count / 2 && (isFull || attempt % 2 == 0);
            var made = MakeOne(wanted);
            if (!seen.Add(Identity(made)))
            {
                made = made.Add((Unrelated, chance.Text()));
                if (!seen.Add(Identity(made)))
                {
                    continue;
                }
            }

            var isAsWanted = Matches(made) == wanted;
            matching += isAsWanted && wanted ? 1 : 0;
            (isAsWanted ? chosen : spare).Add(made);
        }

        chosen.AddRange(spare.Take(count - chosen.Count));
        return chosen;
    }

    private static string Identity(ImmutableArray<(string Field, string? Value)> made) =>
        JsonSerializer.Serialize(made.Select(field => new[] { field.Field, field.Value }));

    private bool Matches(ImmutableArray<(string Field, string? Value)> made)
    {
        var fields = EventFields.Of(JsonSerializer.SerializeToElement(
            made.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal)));
        return tests.Any(test => test.Fits(fields, new MatchWork(fields)) == Verdict.Yes);
    }

    private ImmutableArray<(string Field, string? Value)> MakeOne(bool wanted)
    {
        var picked = chance.Next(conditions.Length);
        var wishes = conditions
            .SelectMany((condition, index) => wanted && index != picked ? [] : Wishes.For(condition, wanted, chance))
            .ToLookup(wish => wish.Field ?? Message, StringComparer.Ordinal);
        var made = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var field in comparisons.Select(field => field.Key).Order(StringComparer.Ordinal))
        {
            if (MakeValue(field, [.. wishes[field]]) is { } value)
            {
                made[field] = value;
            }
            else if (comparisons[field].Any(each => each is NullValue) && chance.Happens(25))
            {
                made[field] = null;
            }
        }

        foreach (var wish in wishes.SelectMany(field => field).Where(wish => wish.Fits))
        {
            Refer(made, wish);
        }

        return [.. made.Select(field => (field.Key, field.Value))];
    }

    private string? MakeValue(string field, IReadOnlyList<Wish> wishes)
    {
        var values = new FieldValues(chance);
        var fitting = wishes.Where(wish => wish.Fits).Select(wish => wish.Value).ToArray();
        if (fitting.Length > 0)
        {
            return values.Fit(fitting);
        }

        var missing = wishes.Select(wish => wish.Value).ToArray();
        if (missing.Any(value => value is NullValue or ExistsValue { Exists: false }))
        {
            return values.Miss(chance.OneOf(missing));
        }

        var any = comparisons[field].ToArray();
        return chance.Next(10) switch
        {
            < 4 => null,
            < 7 when missing.Length == 0 => values.Fit([chance.OneOf(any)]),
            _ => values.Miss(chance.OneOf(missing.Length > 0 ? missing : any)),
        };
    }

    /// <summary>Gives a field the value of the one that it is compared with, which gets one where it has none.</summary>
    private void Refer(SortedDictionary<string, string?> made, Wish wish)
    {
        if (wish is not { Field: { } field, Value: FieldReferenceValue reference })
        {
            return;
        }

        var value = made.GetValueOrDefault(reference.Field) ?? chance.Text();
        made[reference.Field] = value;
        made[field] = (reference.IsEnd ? chance.Run() : "") + chance.Recase(value) + (reference.IsStart ? chance.Run() : "");
    }
}
