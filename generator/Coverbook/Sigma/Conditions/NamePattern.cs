namespace Coverbook.Sigma.Conditions;

/// <summary>Patterns of identifier names, in which <c>*</c> stands for any run of characters.</summary>
internal static class NamePattern
{
    /// <summary>Whether the whole name fits. Linear but for the text between two stars, and without recursion.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        long steps = 0;
        return Fits(pattern, name, ref steps);
    }

    /// <summary>The same, counting the characters that are compared: many long patterns and names multiply.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name, ref long steps)
    {
        var (inPattern, inName) = (0, 0);
        var (star, resume) = (-1, 0);
        while (inName < name.Length)
        {
            steps++;
            if (inPattern < pattern.Length && pattern[inPattern] == '*')
            {
                star = inPattern++;
                resume = inName;
            }
            else if (inPattern < pattern.Length && pattern[inPattern] == name[inName])
            {
                inPattern++;
                inName++;
            }
            else if (star >= 0)
            {
                inPattern = star + 1;
                inName = ++resume;
            }
            else
            {
                return false;
            }
        }

        return !pattern[inPattern..].ContainsAnyExcept('*');
    }
}
