using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Values;
using Coverbook.Terms;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// What placeholders stand for. A rule with one that stands for nothing must be refused (Sigma specification, "Placeholders").
/// </summary>
internal sealed class PlaceholderValues(IReadOnlyDictionary<string, ImmutableArray<string>> values)
{
    [Limit("Sigma rules", "combinations of the values of placeholders in one value", "error CB4180")]
    private const int MostCombinations = 10_000;

    /// <summary>No values at all.</summary>
    public static readonly PlaceholderValues None = new(FrozenDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The pattern with each placeholder replaced by its values, in all combinations; <c>null</c> with a diagnostic.</summary>
    public AnyOfValue? Resolve(StringValue text, DiagnosticBag bag)
    {
        List<ImmutableArray<StringPart>> combinations = [[]];
        foreach (var part in text.Pattern.Parts)
        {
            var choices = part.Kind == StringPartKind.Placeholder ? Find(part.Text, text.Span, bag) : [new SigmaString([part])];
            if (choices.IsEmpty)
            {
                return null;
            }

            if (combinations.Count * choices.Length > MostCombinations)
            {
                bag.Add(RuleMatchDiagnostics.CannotRun(text.Span, "its placeholders stand for too many values"));
                return null;
            }

            combinations = [.. combinations.SelectMany(_ => choices, (before, choice) => before.AddRange(choice.Parts))];
        }

        return new AnyOfValue(text.Span, [.. combinations.Select(parts => text with { Pattern = new SigmaString(parts) })]);
    }

    /// <summary>The expression with each placeholder replaced by a group of its values, taken literally.</summary>
    public string? Resolve(RegexValue regex, DiagnosticBag bag)
    {
        if (regex.Placeholders.IsEmpty)
        {
            return regex.Pattern;
        }

        var text = new StringBuilder();
        foreach (var part in Placeholders.Split(regex.Pattern))
        {
            if (part.Kind != StringPartKind.Placeholder)
            {
                text.Append(part.Text);
                continue;
            }

            var choices = Find(part.Text, regex.Span, bag);
            if (choices.IsEmpty)
            {
                return null;
            }

            text.Append("(?:").AppendJoin('|', values[part.Text].Select(Regex.Escape)).Append(')');
        }

        return text.ToString();
    }

    /// <summary>The logic with each placeholder replaced by its values; <c>null</c> with a diagnostic where one has none.</summary>
    public LogicNode? Resolve(LogicNode node, DiagnosticBag bag)
    {
        switch (node)
        {
            case LogicGroup group:
                var arguments = group.Arguments.Select(argument => Resolve(argument, bag)).ToList();
                return arguments.Contains(null) ? null : group with { Arguments = [.. arguments.OfType<LogicNode>()] };
            case LogicNot not:
                return Resolve(not.Argument, bag) is { } argument ? new LogicNot(argument) : null;
            case LogicComparison { Value: StringValue { Pattern.HasPlaceholder: true } text } comparison:
                return Resolve(text, bag) is { } values ? comparison with { Value = values } : null;
            case LogicComparison { Value: RegexValue { Placeholders.IsEmpty: false } regex } comparison:
                return Resolve(regex, bag) is { } pattern
                    ? comparison with { Value = regex with { Pattern = pattern, Placeholders = [] } }
                    : null;
            default:
                return node;
        }
    }

    private ImmutableArray<SigmaString> Find(string name, SourceSpan span, DiagnosticBag bag)
    {
        if (values.TryGetValue(name, out var found) && !found.IsDefaultOrEmpty)
        {
            return [.. found.Select(StringPatternReader.Read)];
        }

        bag.Add(RuleMatchDiagnostics.PlaceholderUnresolved(span, name));
        return [];
    }
}
