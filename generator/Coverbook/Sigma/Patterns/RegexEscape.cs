namespace Coverbook.Sigma.Patterns;

/// <summary>Escapes of the permitted subset.</summary>
internal static class RegexEscape
{
    private const string Classes = "dDwWsS";
    private const string Characters = "nrtfve";
    private const string Anchors = "bBAzZ";

    /// <summary>The length of the escape that starts at a backslash, or what is wrong with it.</summary>
    public static (int Length, RegexFault? Fault) Read(string pattern, int at, bool inClass)
    {
        if (at + 1 == pattern.Length)
        {
            return (0, new RegexFault(at, "a backslash at the end escapes nothing", IsUnsupported: false));
        }

        var escaped = pattern[at + 1];
        if (!char.IsLetterOrDigit(escaped) && escaped != '_')
        {
            return (2, null);
        }

        var digits = escaped switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0)
        {
            return HasHexDigits(pattern, at + 2, digits)
                ? (2 + digits, null)
                : (0, new RegexFault(at, $"'\\{escaped}' needs {digits} hexadecimal digits", IsUnsupported: false));
        }

        var isKnown = Classes.Contains(escaped, StringComparison.Ordinal)
            || Characters.Contains(escaped, StringComparison.Ordinal)
            || (Anchors.Contains(escaped, StringComparison.Ordinal) && (!inClass || escaped == 'b'));
        return isKnown ? (2, null) : (0, new RegexFault(at, Describe(escaped), IsUnsupported: true));
    }

    /// <summary>Whether the escape at a backslash is a whole class, which cannot be an end of a range.</summary>
    public static bool IsClass(string pattern, int at) => Classes.Contains(pattern[at + 1], StringComparison.Ordinal);

    private static string Describe(char escaped) => escaped switch
    {
        >= '1' and <= '9' or 'k' or 'g' => "back references",
        'p' or 'P' => "Unicode categories",
        _ => $"the escape '\\{escaped}'",
    };

    private static bool HasHexDigits(string pattern, int start, int count)
    {
        if (start + count > pattern.Length)
        {
            return false;
        }

        for (var index = start; index < start + count; index++)
        {
            if (!char.IsAsciiHexDigit(pattern[index]))
            {
                return false;
            }
        }

        return true;
    }
}
