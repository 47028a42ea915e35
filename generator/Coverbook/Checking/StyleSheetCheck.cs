using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Checking;

/// <summary>What a style sheet loads: addresses in <c>url()</c> and after <c>@import</c>, outside of comments.</summary>
internal sealed class StyleSheetCheck(LinkResolver resolver, DiagnosticBag bag)
{
    /// <summary>Characters within which an address ends that leads anywhere; what is longer holds an image or a font in itself.</summary>
    [Limit("Built sites", "characters of an address in a style sheet", "it is passed over")]
    private const int LongestAddress = 8 * 1024;

    private static readonly string[] Beginnings = ["url(", "@import"];

    /// <summary>Reports what it loads from elsewhere, or from nowhere.</summary>
    public void Check(string file, FilePath path, string text)
    {
        var bare = WithoutComments(text);
        foreach (var (place, address) in Beginnings.SelectMany(beginning => Addresses(bare, beginning)))
        {
            var span = new SourceSpan(path, place, place);
            var fault = resolver.Of(file, address) is var target && target is LinkTarget.OtherSite
                ? SafetyCheckDiagnostics.StyleRequestOffSite(span, address)
                : LinkFaults.Of(span, target, address, isLoaded: true, isImage: true, resolver.BasePath);
            if (fault is not null)
            {
                bag.Add(fault);
            }
        }
    }

    private static IEnumerable<(TextPosition Place, string Address)> Addresses(string text, string beginning)
    {
        var cursor = new CharCursor(text, TextPosition.Start);
        for (var at = 0; (at = text.IndexOf(beginning, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += beginning.Length)
        {
            var rest = text.AsSpan(at + beginning.Length).TrimStart();
            var quote = rest is ['"' or '\'', ..] ? rest[0] : beginning == "url(" ? ')' : ' ';
            if (quote == ' ')
            {
                continue;
            }

            var inner = quote == ')' ? rest : rest[1..];
            inner = inner[..Math.Min(inner.Length, LongestAddress)];
            if (inner.IndexOf(quote) is > 0 and var end)
            {
                yield return (cursor.MoveTo(at), inner[..end].Trim().ToString());
            }
        }
    }

    /// <summary>Comments become blanks, so that places stay.</summary>
    private static string WithoutComments(string text)
    {
        var characters = text.ToCharArray();
        for (var at = 0; (at = text.IndexOf("/*", at, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
            var after = end < 0 ? text.Length : end + 2;
            for (; at < after; at++)
            {
                characters[at] = characters[at] == '\n' ? '\n' : ' ';
            }
        }

        return new string(characters);
    }
}
