using System.Globalization;
using Coverbook.Terms;

namespace Coverbook.Sigma.Patterns;

/// <summary>
/// Walks a regular expression once, without recursion, and accepts only what every engine reads alike: literals, <c>.</c>,
/// classes, groups, alternatives, greedy and lazy quantifiers, the anchors and the usual escapes (Sigma specification, modifier
/// <c>re</c>). Look-around, back references, atomic groups and the like are refused, so that an expression can always be run in
/// linear time.
/// </summary>
internal sealed class RegexScanner(string pattern)
{
    [Limit("Sigma rules", "groups of an expression inside each other", "error CB4138")]
    private const int DeepestGroup = 50;
    [Limit("Sigma rules", "repetitions that a count of an expression may ask for", "error CB4138")]
    private const int LargestCount = 1_000;

    /// <summary>Counts multiply (<c>((a{1000}){1000})</c>); this bounds the states that an engine must build.</summary>
    [Limit("Sigma rules", "states of the automaton of an expression", "error CB4138")]
    private const int MostStates = 20_000;

    private readonly Stack<Level> outer = new();
    private Level level;
    private int at;

    /// <summary>The first fault, or <c>null</c>.</summary>
    public RegexFault? Scan()
    {
        var fault = pattern.Length > MostStates ? Unsupported(0, "expressions as long as this") : null;
        while (fault is null && at < pattern.Length)
        {
            fault = pattern[at] switch
            {
                '\\' => ScanEscape(),
                '[' => ScanClass(),
                '(' => OpenGroup(),
                ')' => CloseGroup(),
                '|' => EndAlternative(),
                '*' or '+' or '?' => ScanQuantifier(atMost: 1),
                '{' when CountAt(at) is { } count => ScanCount(count),
                _ => Atom(length: 1),
            };
        }

        return fault ?? (outer.Count > 0 ? Broken(level.Start, "this group is never closed") : null);
    }

    /// <summary>How many states an engine needs for an expression without a fault.</summary>
    public long CountStates()
    {
        Scan();
        level.CloseAtom();
        return level.Size;
    }

    private RegexFault? ScanEscape()
    {
        var (length, fault) = RegexEscape.Read(pattern, at, inClass: false);
        return fault is null ? Atom(length) : fault;
    }

    private RegexFault? ScanClass()
    {
        var (length, fault) = RegexClass.Read(pattern, at);
        return fault is null ? Atom(length) : fault;
    }

    private RegexFault? Atom(int length)
    {
        at += length;
        level.CloseAtom();
        level.LastAtom = 1;
        return null;
    }

    private RegexFault? OpenGroup()
    {
        if (outer.Count == DeepestGroup)
        {
            return Unsupported(at, "groups are nested too deeply");
        }

        var start = at;
        var (length, isGroup, fault) = RegexGroupStart.Read(pattern, at);
        if (fault is not null)
        {
            return fault;
        }

        at += length;
        if (isGroup)
        {
            outer.Push(level);
            level = new Level { Start = start };
        }
        else
        {
            level.CloseAtom();
        }

        return null;
    }

    private RegexFault? CloseGroup()
    {
        if (outer.Count == 0)
        {
            return Broken(at, "no group is open here");
        }

        level.CloseAtom();
        var size = Math.Max(1, level.Size);
        level = outer.Pop();
        level.CloseAtom();
        level.LastAtom = size;
        at++;
        return null;
    }

    private RegexFault? EndAlternative()
    {
        level.CloseAtom();
        at++;
        return null;
    }

    private RegexFault? ScanCount((int Length, int Least, int Most) count)
    {
        if (count.Least > count.Most)
        {
            return Broken(at, "the smaller number must come first");
        }

        if (count.Most > LargestCount)
        {
            return Unsupported(at, string.Create(CultureInfo.InvariantCulture, $"a count must not exceed {LargestCount:N0}"));
        }

        var start = at;
        at += count.Length - 1;
        var fault = ScanQuantifier(count.Most);
        return fault is { IsUnsupported: false } ? fault with { Offset = start } : fault;
    }

    private RegexFault? ScanQuantifier(int atMost)
    {
        if (level.LastAtom == 0)
        {
            return Broken(at, "there is nothing to repeat");
        }

        at++;
        if (at < pattern.Length && pattern[at] == '+')
        {
            return Unsupported(at, "possessive quantifiers");
        }

        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
        }

        level.Size += level.LastAtom * Math.Max(1, atMost);
        level.LastAtom = 0;
        return level.Size > MostStates ? Unsupported(at - 1, "the counts multiply to too many states") : null;
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; anything else in braces stands for itself.</summary>
    private (int Length, int Least, int Most)? CountAt(int start)
    {
        var close = pattern.IndexOf('}', start, Math.Min(pattern.Length - start, 20));
        if (close < 0)
        {
            return null;
        }

        var inside = pattern.AsSpan(start + 1, close - start - 1);
        var comma = inside.IndexOf(',');
        var first = comma < 0 ? inside : inside[..comma];
        var second = comma < 0 ? first : inside[(comma + 1)..];
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var least))
        {
            return first.Length > 0 && !first.ContainsAnyExceptInRange('0', '9') ? (close - start + 1, 0, int.MaxValue) : null;
        }

        if (second.IsEmpty)
        {
            return (close - start + 1, least, least);
        }

        return int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? (close - start + 1, least, most)
            : null;
    }

    private static RegexFault Broken(int offset, string what) => new(offset, what, IsUnsupported: false);

    private static RegexFault Unsupported(int offset, string what) => new(offset, what, IsUnsupported: true);

    /// <summary>What was read so far inside one group; the last atom still waits for its quantifier.</summary>
    private struct Level
    {
        public int Start;
        public long Size;
        public long LastAtom;

        public void CloseAtom()
        {
            Size += LastAtom;
            LastAtom = 0;
        }
    }
}
