using System.Collections.Immutable;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>
/// Reads the expression of a filter: <c>or</c> binds weakest, then <c>and</c>, then comparisons, of which one excludes another.
/// </summary>
internal sealed class KqlReader(KqlTokens tokens)
{
    private const int Deepest = 200;

    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "<", ">"];

    private int depth;

    /// <summary>Reads up to the next pipe or the end.</summary>
    public KqlExpression Read() => ReadJoined(isAnd: false);

    private KqlExpression ReadJoined(bool isAnd)
    {
        var parts = ImmutableArray.CreateBuilder<KqlExpression>();
        do
        {
            parts.Add(isAnd ? ReadComparison() : ReadJoined(isAnd: true));
        }
        while (tokens.TakeWord(isAnd ? "and" : "or"));

        return parts.Count == 1 ? parts[0] : new KqlJoin(isAnd, parts.DrainToImmutable());
    }

    private KqlExpression ReadComparison()
    {
        if (tokens.Take("*"))
        {
            return TakeTextSign() is { } ofText ? new KqlAnyColumn(ofText, ReadValue()) : throw tokens.Fault("an operator is missing");
        }

        var left = ReadValue();
        if (tokens.TakeWord("in~"))
        {
            return new KqlList("in~", left, ReadList());
        }

        if (tokens.TakeWord("in"))
        {
            return new KqlList("in", left, ReadList());
        }

        var sign = TakeTextSign() ?? Array.Find(Signs, tokens.Take);
        return sign is null ? left : new KqlComparison(sign, left, ReadValue());
    }

    private string? TakeTextSign() => Array.Find(KqlOperators.OfText, sign => sign switch
    {
        "matches regex" => tokens.TakeWord("matches") && (tokens.TakeWord("regex") ? true : throw tokens.Fault("'regex' is missing")),
        "=~" or "!~" => tokens.Take(sign),
        _ => tokens.TakeWord(sign),
    });

    private KqlExpression ReadValue()
    {
        var value = ReadStart();
        while (true)
        {
            if (tokens.Take("."))
            {
                value = new KqlPath(value, tokens.TakeName() ?? throw tokens.Fault("a name is missing"));
            }
            else if (tokens.Take("["))
            {
                var step = tokens.TakeText() ?? tokens.TakeNumber() ?? throw tokens.Fault("a name or a number is missing");
                tokens.Expect("]");
                value = new KqlPath(value, step);
            }
            else
            {
                return value;
            }
        }
    }

    private KqlExpression ReadStart()
    {
        if (tokens.Take("("))
        {
            return ReadGroup();
        }

        if (tokens.Take("["))
        {
            var column = tokens.TakeText() ?? throw tokens.Fault("a name is missing");
            tokens.Expect("]");
            return new KqlColumn(column);
        }

        return (tokens.TakeText() ?? tokens.TakeNumber()) is { } literal ? new KqlLiteral(literal)
            : tokens.TakeName() switch
            {
                null or "and" or "or" or "in" or "where" => throw tokens.Fault("a value is missing"),
                "true" => new KqlLiteral(true),
                "false" => new KqlLiteral(false),
                var name => tokens.Take("(") ? ReadCall(name) : new KqlColumn(name),
            };
    }

    private KqlExpression ReadGroup()
    {
        if (++depth > Deepest)
        {
            throw tokens.Fault("too many brackets");
        }

        var inner = Read();
        depth--;
        tokens.Expect(")");
        return inner;
    }

    private KqlCall ReadCall(string name)
    {
        var arguments = ReadUntilClosed();
        return KqlFunctions.Find(name, arguments.Length) is { } function
            ? new KqlCall(function, arguments)
            : throw tokens.Fault($"there is no function {name} with {arguments.Length} arguments");
    }

    private ImmutableArray<KqlExpression> ReadList()
    {
        tokens.Expect("(");
        return ReadUntilClosed();
    }

    private ImmutableArray<KqlExpression> ReadUntilClosed()
    {
        if (++depth > Deepest)
        {
            throw tokens.Fault("too many brackets");
        }

        var values = ImmutableArray.CreateBuilder<KqlExpression>();
        do
        {
            values.Add(Read());
        }
        while (tokens.Take(","));

        depth--;
        tokens.Expect(")");
        return values.DrainToImmutable();
    }
}
