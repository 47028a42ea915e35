using System.Collections.Immutable;
using System.Globalization;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>Reads the expression of <c>where</c>: <c>OR</c> binds weakest, then <c>AND</c>, <c>NOT</c>, and the comparisons.</summary>
internal sealed class SplWhereReader(QueryCursor cursor)
{
    private const int Deepest = 200;

    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "=", "<", ">"];

    private readonly HashSet<string> fields = new(StringComparer.Ordinal);
    private int depth;

    /// <summary>Reads up to the next pipe or the end.</summary>
    public SplExpression Read() => ReadJoined(isAnd: false);

    private SplExpression ReadJoined(bool isAnd)
    {
        var parts = ImmutableArray.CreateBuilder<SplExpression>();
        do
        {
            parts.Add(isAnd ? ReadNot() : ReadJoined(isAnd: true));
            cursor.SkipSpace();
        }
        while (cursor.TakeWord(isAnd ? "AND" : "OR"));

        return parts.Count == 1 ? parts[0] : new SplJoin(isAnd, parts.DrainToImmutable());
    }

    private SplExpression ReadNot()
    {
        cursor.SkipSpace();
        if (cursor.TakeWord("NOT"))
        {
            return new SplNot(ReadNot());
        }

        var left = ReadValue();
        cursor.SkipSpace();
        return Array.Find(Signs, cursor.Take) is { } sign ? new SplComparison(sign, left, ReadValue()) : left;
    }

    private SplExpression ReadValue()
    {
        cursor.SkipSpace();
        switch (cursor.Current)
        {
            case '(':
                return ReadGroup();
            case '"':
                return new SplLiteral(SplText.Read(cursor));
            case '\'':
                return FieldNamed(SplText.Read(cursor));
            case '-' or (>= '0' and <= '9'):
                return new SplLiteral(ReadNumber());
        }

        var name = cursor.TakeWhile(each => char.IsAsciiLetterOrDigit(each) || each == '_');
        if (name is "" or "AND" or "OR" or "NOT" or "IN" or "XOR")
        {
            throw cursor.Fault("a value is missing");
        }

        cursor.SkipSpace();
        return cursor.Current == '(' ? ReadCall(name) : FieldNamed(name);
    }

    private SplExpression ReadGroup()
    {
        Enter();
        var inner = Read();
        Leave();
        return inner;
    }

    private double ReadNumber()
    {
        var written = cursor.TakeWhile(each => char.IsAsciiDigit(each) || each is '.' or '-');
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw cursor.Fault("this is no number");
    }

    private SplField FieldNamed(string name)
    {
        fields.Add(name);
        return new SplField(name);
    }

    private SplExpression ReadCall(string name)
    {
        Enter();
        if (name == "mvfilter")
        {
            return ReadFilter();
        }

        var arguments = ImmutableArray.CreateBuilder<SplExpression>();
        cursor.SkipSpace();
        if (cursor.Current != ')')
        {
            do
            {
                arguments.Add(Read());
                cursor.SkipSpace();
            }
            while (cursor.Take(","));
        }

        Leave();
        return SplFunctions.Find(name, arguments.Count) is { } function
            ? new SplCall(function, arguments.DrainToImmutable())
            : throw cursor.Fault($"there is no function {name} with {arguments.Count} arguments");
    }

    private SplFilter ReadFilter()
    {
        var inner = new SplWhereReader(cursor) { depth = depth };
        var condition = inner.Read();
        Leave();
        return inner.fields.Count == 1
            ? new SplFilter(inner.fields.Single(), condition)
            : throw cursor.Fault("mvfilter takes a condition over one field");
    }

    private void Enter()
    {
        cursor.Expect("(");
        if (++depth > Deepest)
        {
            throw cursor.Fault("too many brackets");
        }
    }

    private void Leave()
    {
        cursor.Expect(")");
        depth--;
    }
}
