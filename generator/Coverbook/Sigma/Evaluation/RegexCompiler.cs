using System.Text;
using System.Text.RegularExpressions;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Patterns;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// Makes a permitted expression ready to run. Rules are untrusted, so it runs without backtracking, in time that is linear in the text.
/// </summary>
internal static class RegexCompiler
{
    /// <summary>The expression, or <c>null</c> when the engine refuses it.</summary>
    public static BoundedRegex? Compile(string pattern, RegexFlags flags)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
            | (flags.HasFlag(RegexFlags.IgnoreCase) ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (flags.HasFlag(RegexFlags.MultiLine) ? RegexOptions.Multiline : RegexOptions.None)
            | (flags.HasFlag(RegexFlags.DotAll) ? RegexOptions.Singleline : RegexOptions.None);
        try
        {
            return new BoundedRegex(
                new Regex(Translate(pattern), options, Regex.InfiniteMatchTimeout), new RegexScanner(pattern).CountStates());
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// The same expression in this engine's words: a bracket inside a class would otherwise subtract from the class, and an escaped
    /// angle bracket or quote refer back to a group.
    /// </summary>
    private static string Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        var classStart = -1;
        for (var index = 0; index < pattern.Length; index++)
        {
            var character = pattern[index];
            if (character == '\\' && index + 1 < pattern.Length)
            {
                index++;
                text.Append(pattern[index] is '<' or '\'' ? "" : "\\").Append(pattern[index]);
                continue;
            }

            if (classStart < 0 && character == '[')
            {
                classStart = index + 1 < pattern.Length && pattern[index + 1] == '^' ? index + 1 : index;
            }
            else if (classStart >= 0 && character == '[')
            {
                text.Append('\\');
            }
            else if (character == ']' && classStart >= 0 && index > classStart + 1)
            {
                classStart = -1;
            }

            text.Append(character);
        }

        return text.ToString();
    }
}
