using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// Turns logic into tests. Logic that two places share becomes one test, as the tree may stand for far more than it holds.
/// </summary>
internal sealed class TestBuilder(PlaceholderValues placeholders, DiagnosticBag bag)
{
    private readonly Dictionary<LogicNode, EventTest?> built = new(ReferenceEqualityComparer.Instance);

    /// <summary>The test, or <c>null</c> with a diagnostic when a part of it cannot be run.</summary>
    public EventTest? Build(LogicNode node)
    {
        if (!built.TryGetValue(node, out var test))
        {
            test = node switch
            {
                LogicGroup group => Join(group.Link, group.Arguments.Select(Build)),
                LogicNot not => Build(not.Argument) is { } argument ? new NotTest(argument) : null,
                LogicComparison comparison => BuildComparison(comparison.Field, comparison.Value),
                _ => null,
            };
            built.Add(node, test);
        }

        return test;
    }

    private static EventTest? Join(Link link, IEnumerable<EventTest?> tests)
    {
        var parts = ImmutableArray.CreateBuilder<EventTest>();
        foreach (var test in tests)
        {
            if (test is null)
            {
                return null;
            }

            parts.Add(test);
        }

        return link == Link.And ? new AllTest(parts.DrainToImmutable()) : new AnyTest(parts.DrainToImmutable());
    }

    private EventTest? BuildComparison(string? field, SigmaValue value)
    {
        switch (value)
        {
            case AnyOfValue anyOf:
                return Join(Link.Or, anyOf.Values.Select(each => BuildComparison(field, each)));
            case StringValue { Pattern.HasPlaceholder: true } text:
                return placeholders.Resolve(text, bag) is { } resolved ? BuildComparison(field, resolved) : null;
            case NullValue when field is not null:
                return new NullTest(field);
            case ExistsValue exists when field is not null:
                return new PresenceTest(field, exists.Exists);
            case FieldReferenceValue reference when field is not null:
                return new ReferenceTest(field, reference.Field, reference.IsStart, reference.IsEnd);
            default:
                return BuildValue(value, isKeyword: field is null) is not { } test ? null
                    : field is null ? new KeywordTest(test) : new FieldTest(field, test);
        }
    }

    private ValueTest? BuildValue(SigmaValue value, bool isKeyword) => value switch
    {
        StringValue text => new TextTest(PatternOf(text, isKeyword)),
        NumberValue number when isKeyword => new TextTest(Anywhere(number)),
        NumberValue number => new NumberTest(ExactNumber.Of(number.Number)),
        BooleanValue boolean => new BooleanTest(boolean.IsTrue),
        RegexValue regex => BuildRegex(regex),
        CidrValue cidr => Network.Read(cidr.Network, out _) is { } network ? new NetworkTest(network) : null,
        CompareValue compare => new BoundTest(compare.Comparison, ExactNumber.Of(compare.Number)),
        TimePartValue time => new TimePartTest(time.Part, time.Number),
        _ => null,
    };

    /// <summary>A keyword may stand anywhere in a value.</summary>
    private static WildcardPattern PatternOf(StringValue text, bool isKeyword) =>
        new(isKeyword ? text.Pattern.WithAnyStart().WithAnyEnd() : text.Pattern, text.IsCased);

    private static WildcardPattern Anywhere(NumberValue number) => new(
        new SigmaString([StringPart.AnyRun, StringPart.Of(number.Number.ToString()), StringPart.AnyRun]),
        isCased: false);

    private RegexTest? BuildRegex(RegexValue regex)
    {
        if (placeholders.Resolve(regex, bag) is not { } pattern)
        {
            return null;
        }

        if (RegexCompiler.Compile(pattern, regex.Flags) is { } compiled)
        {
            return new RegexTest(compiled);
        }

        bag.Add(RuleMatchDiagnostics.CannotRun(regex.Span, "the regular expression is too large"));
        return null;
    }
}
