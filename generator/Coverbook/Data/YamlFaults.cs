using Coverbook.Diagnostics;
using Coverbook.Files;
using YamlDotNet.Core;

namespace Coverbook.Data;

/// <summary>A map or list that was open when the parser gave up.</summary>
internal readonly record struct OpenCollection(SourceSpan Start, bool IsFlow);

/// <summary>
/// Finds what broke a YAML file. The parser tells where it could go on no longer; people look for the quote or bracket that is never
/// closed, the tab, or the line that is indented wrongly.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="text">The whole text.</param>
/// <param name="last">The last thing that was read, quoted or not; <c>null</c> where there is none.</param>
/// <param name="open">The maps and lists around the fault, from the outermost.</param>
internal sealed class YamlFaults(FilePath path, string text, SourceSpan last, IReadOnlyList<OpenCollection> open)
{
    private const string NeverClosedQuote = "this quote is never closed";
    private const string NeverClosedBracket = "this bracket is never closed";
    private const string Deeper = "this line is indented deeper than the one above it, which has a value already";
    private const string Unaligned = "this line is indented like no line above that it could belong to";

    private readonly string[] lines = text.Split('\n');

    /// <summary>The place and the reason of a fault.</summary>
    public YamlError Explain(YamlException exception)
    {
        var (start, end) = (Place(exception.Start), Place(exception.End));
        return exception.Message switch
        {
            var message when message.Contains(" tab ", StringComparison.Ordinal) => Tab(start == TextPosition.Start ? last.End : end),
            "While scanning a quoted scalar, found unexpected end of stream."
                or "While scanning a quoted scalar, found unexpected document indicator." => new YamlError(One(start), NeverClosedQuote),
            "While scanning a multi-line double-quoted scalar, found wrong indentation." =>
                new YamlError(One(start), "this quote is never closed, or its text is not indented"),
            "While scanning a quoted scalar, found unknown escape character."
                or "While scanning a quoted scalar, did not find expected hexadecimal number."
                or "While scanning a quoted scalar, found invalid Unicode character escape code."
                or "While scanning a quoted scalar, found invalid Unicode surrogates." => Escape(end),
            "While scanning for the next token, found character that cannot start any token." =>
                new YamlError(One(start), $"text that begins with {Quote.Of(CharAt(start).ToString())} must stand in quotes"),
            YamlTreeBuilder.NoAnchor => NoAnchor(start, end),
            YamlTreeBuilder.KeyIsNoText => new YamlError(Span(start, end), "a key must be plain or quoted text"),
            YamlTreeBuilder.HalfPair => HalfPair(),
            YamlTreeBuilder.GaveUp when InnermostBracket() is { } bracket => new YamlError(bracket, NeverClosedBracket),
            _ when InnermostBracket() is { } bracket => InFlow(start, bracket),
            "While scanning a plain scalar value, found invalid mapping."
                or "While scanning a multiline plain scalar, found invalid mapping." => Colon(start),
            "While parsing a block mapping, did not find expected key."
                or "While parsing a block collection, did not find expected '-' indicator." => InBlock(start, end),
            "While parsing a node, did not find expected node content." => NoValue(start),
            "Did not find expected <document start>." => NoDocument(start),
            var message => new YamlError(Span(start, end), YamlWords.Of(message)),
        };
    }

    /// <summary>The first tab among the spaces that begin a line.</summary>
    private YamlError Tab(TextPosition from)
    {
        for (var line = from.Line; line <= lines.Length; line++)
        {
            var tab = Indent(line).IndexOf('\t');
            if (tab >= 0)
            {
                return new YamlError(One(new TextPosition(line, tab + 1)), "a tab indents this line, where YAML allows only spaces");
            }
        }

        return new YamlError(One(from), "a tab stands here, where YAML allows only spaces");
    }

    private YamlError Escape(TextPosition end)
    {
        var line = end.Line <= lines.Length ? lines[end.Line - 1] : "";
        var index = Math.Min(end.Column - 1, line.Length - 1);
        var backslash = index < 0 ? -1 : line.LastIndexOf('\\', index);
        var place = backslash < 0 ? new TextPosition(end.Line, end.Column) : new TextPosition(end.Line, backslash + 1);
        return new YamlError(
            new SourceSpan(path, place, place with { Column = place.Column + 2 }),
            "this is no escape; double the backslash, or put the text in single quotes");
    }

    private YamlError NoAnchor(TextPosition start, TextPosition end)
    {
        var rest = Rest(start);
        var name = rest.AsSpan(0, Math.Clamp(end.Column - start.Column, 0, rest.Length)).TrimStart('*').ToString();
        return new YamlError(
            Span(start, end), $"no anchor named {Quote.Of(name)} stands before this alias; text that begins with '*' must stand in quotes");
    }

    private YamlError HalfPair()
    {
        for (var line = last.Start.Line; line <= lines.Length; line++)
        {
            var escape = lines[line - 1].IndexOf(
                "\\u", line == last.End.Line ? Math.Min(lines[line - 1].Length, last.End.Column - 1) : 0, StringComparison.Ordinal);
            if (escape >= 0)
            {
                return new YamlError(Span(new(line, escape + 1), new(line, escape + 7)), "an escape names half of a surrogate pair");
            }
        }

        return new YamlError(last, "an escape names half of a surrogate pair");
    }

    /// <summary>The innermost bracket that is open, behind its tag and anchor.</summary>
    private SourceSpan? InnermostBracket()
    {
        for (var index = open.Count - 1; index >= 0 && open[index].IsFlow; index--)
        {
            var start = open[index].Start.Start;
            var ahead = Rest(start) is ['[' or '{' or '&' or '!', ..] ? Rest(start).AsSpan().IndexOfAny('[', '{') : -1;
            if (ahead >= 0)
            {
                return One(start with { Column = start.Column + ahead });
            }
        }

        return null;
    }

    /// <summary>Within brackets: they are never closed, closed by the wrong one, or lack a comma.</summary>
    private YamlError InFlow(TextPosition start, SourceSpan bracket)
    {
        var isNextLine = start.Line > bracket.Start.Line && Indent(start.Line).Length == start.Column - 1
            && Indent(start.Line).Length <= Indent(bracket.Start.Line).Length;
        return CharAt(start) switch
        {
            '\0' => NeverClosed(),
            ']' or '}' => new YamlError(One(start), $"{Quote.Of(CharAt(bracket.Start) == '[' ? "]" : "}")} is due before this bracket"),
            _ when isNextLine => NeverClosed(),
            ',' => new YamlError(One(start), "a value is due before this comma"),
            ':' => new YamlError(One(start), "this colon cannot stand here; text that holds one must stand in quotes"),
            _ => new YamlError(One(start), "a comma is due between two values"),
        };

        YamlError NeverClosed() => new(bracket, NeverClosedBracket);
    }

    /// <summary>A colon that makes no key: inside of a text, or in a line that is indented as if it belonged to one.</summary>
    private YamlError Colon(TextPosition colon)
    {
        var indent = Indent(colon.Line).Length;
        var before = Before(colon);
        if (before.StartsWith("---"))
        {
            return new YamlError(Span(new(colon.Line, 1), new(colon.Line, 4)), "a map cannot begin in the line of '---'");
        }

        var own = before[Math.Min(indent, before.Length)..];
        return !own.Contains(": ", StringComparison.Ordinal) && !own.Contains(":\t", StringComparison.Ordinal)
            ? new YamlError(Span(new(colon.Line, indent + 1), colon), Deeper)
            : new YamlError(One(colon), "text that holds a colon and a space must stand in quotes");
    }

    /// <summary>Between the keys of a map, or the items of a list.</summary>
    private YamlError InBlock(TextPosition start, TextPosition end)
    {
        var place = start == end ? One(start) : Span(start, end);
        if (Indent(start.Line).Length != start.Column - 1)
        {
            return Behind(place);
        }

        var columns = open.Where(collection => !collection.IsFlow).Select(collection => collection.Start.Start.Column).ToArray();
        var isItem = Rest(start) is "-" or ['-', ' ' or '\t' or '\r', ..];
        return new YamlError(place, (isItem, columns.Contains(start.Column)) switch
        {
            (_, false) => Indent(start.Line).Length > Indent(LineAbove(start.Line)).Length ? Deeper : Unaligned,
            (true, _) => "a list item cannot stand between the keys of a map",
            _ when !Rest(start).Contains(':', StringComparison.Ordinal) => "a colon is due after this key",
            _ => "a key cannot stand between the items of a list",
        });
    }

    /// <summary>Behind a value that is complete.</summary>
    private YamlError Behind(SourceSpan place)
    {
        var before = Before(place.Start).TrimEnd();
        return before is [.., '"' or '\''] && last.Start.Line < place.Start.Line ? new YamlError(One(last.Start), NeverClosedQuote)
            : before is [.., '"'] ? new YamlError(place, "text follows the closing quote; inside of quotes a quote is written \\\"")
            : before is [.., '\''] ? new YamlError(place, "text follows the closing quote; inside of quotes a quote is written ''")

                : before is [.., ']' or '}']
                ? new YamlError(place, "text follows the closing bracket; text that begins with a bracket must stand in quotes")
            : new YamlError(place, "nothing can follow the value that stands before this");
    }

    private YamlError NoValue(TextPosition start) => new(One(start), CharAt(start) switch
    {
        ']' or '}' => "this bracket closes nothing",
        ',' => "text that begins with a comma must stand in quotes",
        _ => "a value is due here",
    });

    private YamlError NoDocument(TextPosition start) => text.StartsWith('%')
        ? new YamlError(One(new TextPosition(start.Line, 1)), "'---' is due between the directives and what follows")
        : new YamlError(One(start), "nothing can follow the end of the document but another '---'");

    /// <summary>The number of the last line before another that is not blank.</summary>
    private int LineAbove(int line)
    {
        line = Math.Min(line, lines.Length + 1);
        do
        {
            line--;
        }
        while (line > 1 && string.IsNullOrWhiteSpace(lines[line - 1]));

        return Math.Max(1, line);
    }

    private ReadOnlySpan<char> Indent(int line)
    {
        var whole = line <= lines.Length ? lines[line - 1].AsSpan() : default;
        return whole[..(whole.Length - whole.TrimStart(" \t").Length)];
    }

    /// <summary>The line before a place. Where the parser counts more line ends than there are lines here, there is none.</summary>
    private ReadOnlySpan<char> Before(TextPosition place) =>
        place.Line <= lines.Length ? lines[place.Line - 1].AsSpan(0, Math.Min(place.Column - 1, lines[place.Line - 1].Length)) : default;

    private string Rest(TextPosition place) =>
        place.Line <= lines.Length && place.Column <= lines[place.Line - 1].Length ? lines[place.Line - 1][(place.Column - 1)..] : "";

    /// <summary>The character at or, over white space and line ends, after a place; NUL at the end.</summary>
    private char CharAt(TextPosition place)
    {
        var rest = Rest(place).AsSpan().TrimStart();
        for (var line = place.Line; rest.IsEmpty && line < lines.Length; line++)
        {
            rest = lines[line].AsSpan().TrimStart();
        }

        return rest.IsEmpty ? '\0' : rest[0];
    }

    private static TextPosition Place(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private SourceSpan Span(TextPosition start, TextPosition end) => new(path, start, end);

    private SourceSpan One(TextPosition place) => new(path, place, place with { Column = place.Column + 1 });
}
