using System.Globalization;
using System.Numerics;
using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Coverbook.Rendering.Markup;
using Coverbook.Terms;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// What the templates of one page may use: steps, depth, and the size of what they build. It depends on templates and views alone, never on
/// the machine, and is far above what the largest page takes.
/// </summary>
internal sealed class TemplateBudget
{
    [Limit("Templates", "steps for one page", "error CB7009")]
    private const long MostSteps = 5_000_000;
    [Limit("Templates", "templates, statements and expressions inside each other", "error CB7009")]
    private const int Deepest = 400;
    [Limit("Templates", "characters of a text that a template builds", "error CB7009")]
    private const int LongestText = 1_000_000;
    [Limit("Templates", "items of a list that a template builds", "error CB7009")]
    private const int LongestList = 10_000;
    [Limit("Templates", "bits of a number that a template computes", "error CB7009")]
    private const int MostBits = 1_024;
    [Limit("Templates", "bytes of a page", "error CB7009")]
    private const int LargestPage = 32 * 1024 * 1024;

    /// <summary>A step may look at this much text; a longer one counts for several.</summary>
    private const int TextPerStep = 32;

    /// <summary>What compares or prints a list walks all of it.</summary>
    private const int ItemsPerStep = 16;

    private readonly Stack<ScriptLoopStatementBase> loops = new();
    private long steps;
    private int depth;

    /// <summary>Starts again for another page.</summary>
    public void Reset()
    {
        (steps, depth) = (0, 0);
        loops.Clear();
    }

    /// <summary>One more step, into a node.</summary>
    public void Enter(ScriptNode node)
    {
        // This is done for every node of every page: a place is only looked up where it is told.
        if (++steps > MostSteps)
        {
            throw OutOfSteps(node.Span);
        }

        if (++depth > Deepest)
        {
            throw Exceeded(node.Span, $"it is nested deeper than {Deepest} levels");
        }
    }

    /// <summary>The way back out of it, with what it gave and the size of the page so far; gives what the template gets.</summary>
    public object? Leave(ScriptNode node, object? value, int written)
    {
        depth--;
        if (written > LargestPage)
        {
            throw Exceeded(Place(node.Span), string.Create(CultureInfo.InvariantCulture, $"it prints more than {LargestPage:N0} bytes"));
        }

        // Most nodes give nothing, or a text or a view of the page.
        return value switch
        {
            null => value,
            string text => Weigh(node, text),
            View or Html or bool => value,
            ScriptArray or ScriptRange or BigInteger => Weigh(node, value),
            _ => value,
        };
    }

    /// <summary>A loop begins.</summary>
    public void Enter(ScriptLoopStatementBase loop) => loops.Push(loop);

    /// <summary>The innermost loop ends.</summary>
    public void LeaveLoop() => loops.Pop();

    /// <summary>The innermost loop goes on.</summary>
    public void StepLoop()
    {
        if (++steps > MostSteps)
        {
            throw OutOfSteps(loops.Peek().Span);
        }
    }

    /// <summary>A range is about to be made.</summary>
    public static void CheckRange(SourceSpan span, long first, long last)
    {
        if (Math.Abs((decimal)last - first) > LongestList)
        {
            throw Exceeded(span, string.Create(CultureInfo.InvariantCulture, $"a range has more than {LongestList:N0} numbers"));
        }
    }

    private string Weigh(ScriptNode node, string text)
    {
        if (text.Length >= TextPerStep)
        {
            Step(node.Span, text.Length / TextPerStep);
        }

        return text.Length > LongestText ? (string)CheckMade(node, text) : text;
    }

    private object Weigh(ScriptNode node, object value)
    {
        Step(node.Span, value is ScriptArray list ? ItemsOf(list, MostSteps, Deepest) / ItemsPerStep : 0);
        return CheckMade(node, value);
    }

    private object CheckMade(ScriptNode node, object value) =>
        node is ScriptBinaryExpression or ScriptArrayInitializerExpression or ScriptUnaryExpression or ScriptIncrementDecrementExpression
            ? CheckBuilt(node.Span, value)
            : value;

    private object CheckBuilt(SourceSpan span, object value)
    {
        if (value is ScriptRange lazy)
        {
            // Ranges, and lists that are put together, are not made until somebody walks them, and then again each time.
            value = Made(lazy);
        }

        switch (value)
        {
            case string { Length: > LongestText }:
                throw Exceeded(
                    span, string.Create(CultureInfo.InvariantCulture, $"it builds a text of more than {LongestText:N0} characters"));
            case ScriptArray { Count: > LongestList }:
                throw Exceeded(span, string.Create(CultureInfo.InvariantCulture, $"it builds a list of more than {LongestList:N0} items"));
            case BigInteger number when number.GetBitLength() > MostBits:
                throw Exceeded(span, "it computes a number of more than 300 digits");
            case ScriptArray list:
                Step(span, list.Count);
                break;
        }

        return value;
    }

    /// <summary>
    /// The list that a lazy one stands for, up to one item more than a list may have. It is walked once: its indexer walks for each item.
    /// </summary>
    private static ScriptArray Made(ScriptRange lazy)
    {
        var list = new ScriptArray();
        using var items = lazy.GetEnumerator();
        while (list.Count <= LongestList && items.MoveNext())
        {
            list.Add(items.Current);
        }

        return list;
    }

    /// <summary>How many items a list has with those of the lists in it, counted up to a limit; a list within itself has as many.</summary>
    private static long ItemsOf(ScriptArray list, long limit, int depth)
    {
        long count = list.Count;
        foreach (var item in list)
        {
            if (count >= limit || depth == 0)
            {
                return limit;
            }

            count += item is ScriptArray inner ? ItemsOf(inner, limit - count, depth - 1) : 0;
        }

        return count;
    }

    private void Step(SourceSpan span, long count)
    {
        steps += count;
        if (steps > MostSteps)
        {
            throw OutOfSteps(span);
        }
    }

    private RenderingException OutOfSteps(SourceSpan span) =>
        Exceeded(Place(span), string.Create(CultureInfo.InvariantCulture, $"it takes more than {MostSteps:N0} steps"));

    /// <summary>Work without end is a loop's.</summary>
    private SourceSpan Place(SourceSpan span) => loops.TryPeek(out var loop) ? loop.Span : span;

    private static RenderingException Exceeded(SourceSpan span, string reason) =>
        new(TemplateDiagnostics.TooMuch(Spans.Of(span), reason)) { IsExhausted = true };
}
