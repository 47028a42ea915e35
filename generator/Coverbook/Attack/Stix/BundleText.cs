using System.Buffers;
using System.Web;

namespace Coverbook.Attack.Stix;

/// <summary>
/// What ATT&amp;CK's editors leave in texts without meaning it: line separators where a space is meant, word joiners that nobody sees,
/// and, in the titles of works, entities of HTML.
/// </summary>
internal static class BundleText
{
    private const char WordJoiner = '\u2060';
    private static readonly SearchValues<char> Leftovers = SearchValues.Create("\u2028\u2029\u2060");

    /// <summary>A description.</summary>
    public static string Clean(string text) => text.AsSpan().ContainsAny(Leftovers)
        ? string.Concat(text.Where(sign => sign != WordJoiner).Select(sign => Leftovers.Contains(sign) ? ' ' : sign))
        : text;

    /// <summary>The title of a work, which is no Markdown.</summary>
    public static string Title(string text) => Clean(text.Contains('&', StringComparison.Ordinal) ? HttpUtility.HtmlDecode(text) : text);
}
