using System.Collections.Immutable;
using System.Globalization;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>
/// Reads the expression of <c>search</c>: terms side by side or joined by <c>AND</c> must all fit; <c>OR</c> binds tighter, <c>NOT</c>
/// tightest.
/// </summary>
internal sealed class SplSearchReader(QueryCursor cursor)
{
    private const int Deepest = 200;

    private static readonly string[] Signs = ["<=", ">=", "<", ">", "="];

    private int depth;

    /// <summary>Reads up to the next pipe or the end.</summary>
    public SplSearch Read()
    {
        var parts = ImmutableArray.CreateBuilder<SplSearch>();
        do
        {
            parts.Add(ReadAny());
            cursor.SkipSpace();
        }
        while (TakesMore());

        return parts.Count == 1 ? parts[0] : new SearchAll(parts.DrainToImmutable());
    }

    private bool TakesMore()
    {
        if (!cursor.TakeWord("AND"))
        {
            return !cursor.IsAtEnd && cursor.Current is not (')' or '|');
        }

        cursor.SkipSpace();
        return true;
    }

    private SplSearch ReadAny()
    {
        var parts = ImmutableArray.CreateBuilder<SplSearch>();
        do
        {
            parts.Add(ReadTerm());
            cursor.SkipSpace();
        }
        while (cursor.TakeWord("OR"));

        return parts.Count == 1 ? parts[0] : new SearchAny(parts.DrainToImmutable());
    }

    private SplSearch ReadTerm()
    {
        cursor.SkipSpace();
        if (cursor.TakeWord("NOT"))
        {
            return new SearchNot(ReadTerm());
        }

        if (cursor.Current == '(')
        {
            return ReadGroup();
        }

        if (cursor.Current == '*')
        {
            cursor.At++;
            return new SearchAll([]);
        }

        if (cursor.Current != '"')
        {
            return ReadComparison(ReadField());
        }

        var text = SplText.Read(cursor);
        return cursor.Current is '=' or '<' or '>' || StartsList() ? ReadComparison(text) : new SearchPhrase(text);
    }

    private SplSearch ReadGroup()
    {
        cursor.At++;
        if (++depth > Deepest)
        {
            throw cursor.Fault("too many brackets");
        }

        var inner = Read();
        depth--;
        cursor.Expect(")");
        return inner;
    }

    private string ReadField()
    {
        var name = cursor.TakeWhile(each => char.IsAsciiLetterOrDigit(each) || "_.{}:-".Contains(each, StringComparison.Ordinal));
        return name is not ("" or "AND" or "OR" or "NOT" or "IN") ? name : throw cursor.Fault("a field or a phrase is missing");
    }

    private bool StartsList()
    {
        var start = cursor.At;
        cursor.SkipSpace();
        var isList = cursor.TakeWord("IN");
        cursor.At = start;
        return isList;
    }

    private SplSearch ReadComparison(string field)
    {
        cursor.SkipSpace();
        if (cursor.TakeWord("IN"))
        {
            return ReadList(field);
        }

        var sign = Array.Find(Signs, cursor.Take) ?? throw cursor.Fault($"no comparison follows the field {field}");
        if (sign == "=")
        {
            return ReadValue(field);
        }

        var (written, number) = ReadNumber();
        return new SearchBound(field, sign, written, number);
    }

    private SearchAny ReadList(string field)
    {
        cursor.Expect("(");
        var values = ImmutableArray.CreateBuilder<SplSearch>();
        do
        {
            cursor.SkipSpace();
            values.Add(ReadValue(field));
            cursor.SkipSpace();
        }
        while (cursor.Take(","));

        cursor.Expect(")");
        return new SearchAny(values.DrainToImmutable());
    }

    private SearchText ReadValue(string field)
    {
        if (cursor.Current == '"')
        {
            return new SearchText(field, SplText.Read(cursor));
        }

        return new SearchText(field, cursor.Take("*") ? "*" : ReadNumber().Written);
    }

    private (string Written, double Number) ReadNumber()
    {
        var written = cursor.TakeWhile(each => char.IsAsciiDigit(each) || each is '.' or '-');
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (cursor.IsAtEnd || char.IsWhiteSpace(cursor.Current) || cursor.Current is ')' or ',' or '|')
            ? (written, number)
            : throw cursor.Fault("a number, a text in quotes or a star is missing");
    }
}
