namespace Coverbook.Sigma.Patterns;

/// <summary>What may stand after an opening parenthesis: nothing, <c>?:</c>, or the flags i, m and s.</summary>
internal static class RegexGroupStart
{
    /// <summary>
    /// The length up to the group's content; <c>IsGroup</c> is false for flags alone (<c>(?i)</c>), which open no group.
    /// </summary>
    public static (int Length, bool IsGroup, RegexFault? Fault) Read(string pattern, int at)
    {
        if (at + 1 < pattern.Length && pattern[at + 1] == '*')
        {
            return Unsupported(at, "control verbs");
        }

        if (at + 1 >= pattern.Length || pattern[at + 1] != '?')
        {
            return (1, true, null);
        }

        var end = at + 2;
        while (end < pattern.Length && (pattern[end] is 'i' or 'm' or 's' or '-'))
        {
            end++;
        }

        var isSigned = pattern.AsSpan(at + 2, end - at - 2).Contains('-');
        return end >= pattern.Length ? (0, false, new RegexFault(at, "this group is never closed", IsUnsupported: false))
            : pattern[end] == ':' && !isSigned ? (end + 1 - at, true, null)
            : pattern[end] == ')' && end > at + 2 && !isSigned ? (end + 1 - at, false, null)
            : Unsupported(at, Describe(pattern.AsSpan(at + 2)));
    }

    private static string Describe(ReadOnlySpan<char> after) => after switch
    {
        ['=', ..] or ['!', ..] => "look-ahead",
        ['<', '=', ..] or ['<', '!', ..] => "look-behind",
        ['<', ..] or ['P', ..] or ['\'', ..] => "named groups",
        ['>', ..] => "atomic groups",
        ['(', ..] => "conditional groups",
        ['#', ..] => "comments",
        _ => "this kind of group",
    };

    private static (int Length, bool IsGroup, RegexFault? Fault) Unsupported(int at, string what) =>
        (0, false, new RegexFault(at, what, IsUnsupported: true));
}
