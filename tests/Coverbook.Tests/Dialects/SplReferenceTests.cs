using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Coverbook.Dialects.Spl;
using Coverbook.Sigma.Logic;
using Coverbook.Tests.Dialects.Engines;
using Coverbook.Tests.Dialects.Engines.Spl;
using Coverbook.Tests.Dialects.Meaning;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Dialects;

/// <summary>
/// The queries of real rules for process_creation against those of the reference implementation. Brackets, order and lists aside they
/// are the same, but for what the reference gets wrong: it writes <c>?</c> as <c>*</c>, escapes stars that no escape helps, and puts
/// expressions into a stage of their own.
/// </summary>
public sealed class SplReferenceTests(ITestOutputHelper output)
{
    /// <summary>The reference negates the first of several variants only, as nothing holds tighter to it than <c>NOT</c>.</summary>
    private const string NegatedVariants = "rules/windows/process_creation/proc_creation_win_regsvr32_flags_anomaly.yml";

    [Fact]
    public void Queries_for_process_creation_mean_the_same()
    {
        var theirs = RealRules.ReferenceLines("queries-splunk.jsonl")
            .Select(line => JsonNode.Parse(line)!)
            .Where(line => line["queries"]?.AsArray().Count == 1)
            .ToFrozenDictionary(line => line["path"]!.GetValue<string>(), line => line["queries"]![0]!.GetValue<string>());
        var (equal, explained) = (0, 0);
        var differences = new List<string>();
        foreach (var subject in RuleSubject.Of(RealRules.Read().SelectMany(file => file.Rules)))
        {
            if (!theirs.TryGetValue(subject.Rule.File.Value, out var reference))
            {
                continue;
            }

            var query = SplCompiler.CompileWith(SplSource.Unknown, subject.Rule, subject.Logic, subject.Schema).Query!;
            if (NeedsMore(subject.Logic) || subject.Rule.File.Value == NegatedVariants)
            {
                explained++;
            }
            else if (Meaning(query) == Meaning(reference))
            {
                equal++;
            }
            else
            {
                differences.Add($"{subject.Rule.File}\n  {query}\n  {reference}");
            }
        }

        output.WriteLine($"{equal} equal, {explained} with what the reference gets wrong");
        Assert.True(differences.Count == 0, $"{differences.Count}:\n{string.Join('\n', differences.Take(5))}");
        Assert.True(equal > 1000, $"{equal} are equal.");
    }

    /// <summary>Whether a rule says what the command <c>search</c> cannot.</summary>
    private static bool NeedsMore(LogicNode node) => node switch
    {
        LogicGroup group => group.Arguments.Any(NeedsMore),
        LogicNot not => NeedsMore(not.Argument),
        LogicComparison { Value: AnyOfValue anyOf } => anyOf.Values.Any(NeedsMore),
        LogicComparison comparison => NeedsMore(comparison.Value),
        _ => false,
    };

    private static bool NeedsMore(SigmaValue value) => value switch
    {
        StringValue text => text.IsCased || text.Pattern.Parts.Any(part =>
            part.Kind == StringPartKind.AnyCharacter || part.Text.Contains('*', StringComparison.Ordinal)),
        RegexValue or FieldReferenceValue or CompareValue => true,
        _ => false,
    };

    private static string Meaning(string query) => Canonical(new SplSearchReader(new QueryCursor(query)).Read());

    private static string Canonical(SplSearch search) => search switch
    {
        SearchAll all => Join("all", all.Parts.SelectMany(part => part is SearchAll inner ? inner.Parts : [part])),
        SearchAny any => Join("any", any.Parts.SelectMany(Flat)),
        SearchNot not => $"not({Canonical(not.Part)})",
        SearchText text => $"{text.Field}={text.Pattern}",
        SearchPhrase phrase => $"phrase {phrase.Pattern.Trim('*')}",
        _ => search.ToString(),
    };

    private static IEnumerable<SplSearch> Flat(SplSearch part) => part is SearchAny any ? any.Parts.SelectMany(Flat) : [part];

    private static string Join(string word, IEnumerable<SplSearch> parts)
    {
        string[] all = [.. parts.Select(Canonical).Distinct().Order(StringComparer.Ordinal)];
        return all is [var only] ? only : $"{word}({string.Join(" ; ", all)})";
    }
}
