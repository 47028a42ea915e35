using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Values;

namespace Coverbook.Sigma.Conditions;

/// <summary>
/// Reads a condition (Sigma specification, "Condition"). Binding from weakest to strongest: <c>or</c>, <c>and</c>, <c>not</c>,
/// <c>x of</c>, brackets. The first fault ends the reading; depth and length are bounded.
/// </summary>
internal ref struct ConditionParser
{
    private readonly ScalarNode source;
    private readonly string text;
    private ConditionScanner scanner;
    private ConditionToken token;
    private Diagnostic? fault;
    private int depth;
    private int tokens;

    private ConditionParser(ScalarNode source, int tokens)
    {
        this.tokens = tokens;
        this.source = source;
        text = source.Text;
        scanner = new ConditionScanner(text);
        Advance();
    }

    /// <summary>The tree of a condition, or <c>null</c> with a diagnostic.</summary>
    public static ConditionNode? Parse(ScalarNode source, DiagnosticBag bag)
    {
        var words = 0;
        return Parse(source, bag, ref words);
    }

    /// <summary>The same for one of several conditions, which share one limit: <paramref name="words"/> counts what they hold.</summary>
    public static ConditionNode? Parse(ScalarNode source, DiagnosticBag bag, ref int words)
    {
        var parser = new ConditionParser(source, words);
        var tree = parser.ParseOr();
        words = parser.tokens;
        if (tree is not null && parser.token.Kind != ConditionTokenKind.End)
        {
            parser.FailAfterOperand();
        }

        if (parser.fault is { } fault)
        {
            bag.Add(fault);
            return null;
        }

        return tree;
    }

    private readonly ReadOnlySpan<char> Word =>
        token.Kind == ConditionTokenKind.Word ? text.AsSpan(token.Start, token.Length) : default;

    private readonly SourceSpan Here => source.PlaceOf(token.Start, token.Length);

    private void Advance()
    {
        token = scanner.Next();
        if (++tokens > ConditionLimits.Tokens)
        {
            Fail(InputDiagnostics.TooMuch(InputKind.Rule, Here, "words in its conditions", ConditionLimits.Tokens));
        }
    }

    private ConditionNode? ParseOr()
    {
        var first = ParseAnd();
        if (first is null || Word is not "or")
        {
            return first;
        }

        var arguments = ImmutableArray.CreateBuilder<ConditionNode>();
        arguments.Add(first);
        while (Word is "or")
        {
            Advance();
            if (ParseAnd() is not { } next)
            {
                return null;
            }

            arguments.Add(next);
        }

        return new OrCondition(arguments.DrainToImmutable());
    }

    private ConditionNode? ParseAnd()
    {
        var first = ParseNot();
        if (first is null || Word is not "and")
        {
            return first;
        }

        var arguments = ImmutableArray.CreateBuilder<ConditionNode>();
        arguments.Add(first);
        while (Word is "and")
        {
            Advance();
            if (ParseNot() is not { } next)
            {
                return null;
            }

            arguments.Add(next);
        }

        return new AndCondition(arguments.DrainToImmutable());
    }

    private ConditionNode? ParseNot()
    {
        if (Word is not "not")
        {
            return ParsePrimary();
        }

        if (!Enter())
        {
            return null;
        }

        Advance();
        var argument = ParseNot();
        depth--;
        return argument is null ? null : new NotCondition(argument);
    }

    private ConditionNode? ParsePrimary()
    {
        if (token.Kind == ConditionTokenKind.Open)
        {
            return ParseBrackets();
        }

        if (fault is not null || token.Kind != ConditionTokenKind.Word || Word is "and" or "or" or "of")
        {
            return FailAtOperand();
        }

        var word = Word.ToString();
        var place = Here;
        Advance();
        if (Word is "of")
        {
            return ParseQuantifier(word, place);
        }

        if (word.Contains('*', StringComparison.Ordinal))
        {
            return Fail(RuleDiagnostics.PatternWithoutQuantifier(place, word));
        }

        if (word is "NOT" && token.Kind is ConditionTokenKind.Word or ConditionTokenKind.Open)
        {
            return Fail(RuleDiagnostics.OperatorCase(place, word));
        }

        return new IdentifierCondition(word, place);
    }

    private ConditionNode? ParseBrackets()
    {
        if (!Enter())
        {
            return null;
        }

        var open = Here;
        Advance();
        var inside = ParseOr();
        depth--;
        if (inside is null)
        {
            return null;
        }

        if (token.Kind == ConditionTokenKind.End)
        {
            return Fail(RuleDiagnostics.ConditionSyntax(open, "this bracket is never closed"));
        }

        if (token.Kind != ConditionTokenKind.Close)
        {
            return FailAfterOperand();
        }

        Advance();
        return inside;
    }

    private QuantifierCondition? ParseQuantifier(string quantifier, SourceSpan place)
    {
        if (quantifier is not ("1" or "all"))
        {
            Fail(RuleDiagnostics.QuantifierUnknown(place, quantifier));
            return null;
        }

        Advance();
        if (token.Kind != ConditionTokenKind.Word)
        {
            FailAtOperand();
            return null;
        }

        var node = new QuantifierCondition(quantifier == "all", Word.ToString(), Here);
        Advance();
        return node;
    }

    private bool Enter()
    {
        if (++depth <= ConditionLimits.Depth)
        {
            return true;
        }

        Fail(InputDiagnostics.TooMuch(InputKind.Rule, Here, "brackets and 'not' inside each other", ConditionLimits.Depth));
        return false;
    }

    private ConditionNode? FailAtOperand() => Fail(token.Kind switch
    {
        ConditionTokenKind.End => RuleDiagnostics.ConditionSyntax(Here, "it ends where an identifier is expected"),
        ConditionTokenKind.Stray => StrayCharacter(),
        _ =>
            RuleDiagnostics.ConditionSyntax(
                Here, $"an identifier is expected before {Quote.Of(text.Substring(token.Start, token.Length))}"),
    });

    private ConditionNode? FailAfterOperand() => Fail(token.Kind switch
    {
        ConditionTokenKind.Stray => StrayCharacter(),
        ConditionTokenKind.Close => RuleDiagnostics.ConditionSyntax(Here, "no bracket is open here"),
        ConditionTokenKind.Word when Word is "AND" or "OR" or "OF" or "And" or "Or" or "Of" =>
            RuleDiagnostics.OperatorCase(Here, Word.ToString()),
        _ =>
            RuleDiagnostics.ConditionSyntax(
                Here, $"'and' or 'or' is expected before {Quote.Of(text.Substring(token.Start, token.Length))}"),
    });

    private readonly Diagnostic StrayCharacter() => text[token.Start] == '|'
        ? RuleDiagnostics.OldAggregation(Here)
        : RuleDiagnostics.ConditionSyntax(Here, CurlyQuotes.Is(text[token.Start])
            ? $"the curly quote {Quote.Of(text.Substring(token.Start, 1))} is no quotation mark of YAML"
            : $"{Quote.Of(text.Substring(token.Start, 1))} has no meaning in a condition");

    /// <summary>Keeps the first fault only: later ones follow from it.</summary>
    private ConditionNode? Fail(Diagnostic diagnostic)
    {
        fault ??= diagnostic;
        return null;
    }
}
