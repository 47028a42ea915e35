using System.Text;
using Coverbook.Terms;

namespace Coverbook.Diagnostics;

/// <summary>Puts untrusted text into a message: short, on one line, with escapes for what cannot be seen.</summary>
public static class Quote
{
    [Limit("Reports", "characters of a value that a message quotes", "cut, with …")]
    private const int Longest = 80;

    /// <summary>The text in single quotes, cut after 80 characters.</summary>
    public static string Of(string text)
    {
        var builder = new StringBuilder("'", Math.Min(text.Length, Longest) + 3);
        var index = 0;
        while (index < text.Length && builder.Length <= Longest)
        {
            index += VisibleText.AppendAt(builder, text, index);
        }

        return builder.Append(index < text.Length ? "…'" : "'").ToString();
    }
}
