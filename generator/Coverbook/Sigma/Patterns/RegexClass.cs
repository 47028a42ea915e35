using System.Globalization;

namespace Coverbook.Sigma.Patterns;

/// <summary>Character classes of the permitted subset: <c>[a-z]</c>, <c>[^…]</c>; no named and no subtracted ones.</summary>
internal static class RegexClass
{
    /// <summary>The length of the class that starts at a bracket, or what is wrong with it.</summary>
    public static (int Length, RegexFault? Fault) Read(string pattern, int start)
    {
        var at = start + 1;
        if (at < pattern.Length && pattern[at] == '^')
        {
            at++;
        }

        for (var first = at; at < pattern.Length;)
        {
            if (pattern[at] == ']' && at > first)
            {
                return (at + 1 - start, null);
            }

            var (length, fault) = ReadItem(pattern, at);
            if (fault is not null)
            {
                return (0, fault);
            }

            at += length;
        }

        return (0, new RegexFault(start, "this class is never closed", IsUnsupported: false));
    }

    /// <summary>One character or escape, or a range of two.</summary>
    private static (int Length, RegexFault? Fault) ReadItem(string pattern, int at)
    {
        if (pattern[at] == '[' && at + 1 < pattern.Length && (pattern[at + 1] is ':' or '.' or '='))
        {
            return (0, new RegexFault(at, "named classes", IsUnsupported: true));
        }

        var (length, fault) = ReadCharacter(pattern, at);
        var dash = at + length;
        if (fault is not null || !StartsRange(pattern, dash))
        {
            return (length, fault);
        }

        var (endLength, endFault) = ReadCharacter(pattern, dash + 1);
        if (endFault is not null)
        {
            return (0, endFault);
        }

        var (low, high) = (CodeOf(pattern, at), CodeOf(pattern, dash + 1));
        return low is null || high is null ? (0, new RegexFault(at, "a class cannot be the end of a range", IsUnsupported: false))
            : low > high ? (0, new RegexFault(at, "the range runs backwards", IsUnsupported: false))
            : (length + 1 + endLength, null);
    }

    private static bool StartsRange(string pattern, int dash) =>
        dash + 1 < pattern.Length && pattern[dash] == '-' && pattern[dash + 1] != ']';

    private static (int Length, RegexFault? Fault) ReadCharacter(string pattern, int at) =>
        pattern[at] == '\\' ? RegexEscape.Read(pattern, at, inClass: true) : (1, null);

    /// <summary>The character that a range starts or ends with; <c>null</c> for classes such as <c>\d</c>.</summary>
    private static int? CodeOf(string pattern, int at)
    {
        if (pattern[at] != '\\')
        {
            return pattern[at];
        }

        return pattern[at + 1] switch
        {
            _ when RegexEscape.IsClass(pattern, at) => null,
            'x' => int.Parse(pattern.AsSpan(at + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            'u' => int.Parse(pattern.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'f' => '\f',
            'v' => '\v',
            'e' => '\u001B',
            'b' => '\b',
            var other => other,
        };
    }
}
