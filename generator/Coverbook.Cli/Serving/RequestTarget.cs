using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Coverbook.Cli.Serving;

/// <summary>
/// The address in a request's first line, taken as it was sent: what is decoded by others before it is looked at can hide
/// its way out of the site.
/// </summary>
/// <param name="Path">The path, decoded, with its leading slash.</param>
/// <param name="Query">The query with its question mark, as it was sent; empty without one.</param>
internal sealed record RequestTarget(string Path, string Query)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Accepts a path whose parts are plain names, also as part of a whole address (RFC 9112, section 3.2.2). Refused are encodings that
    /// are cut short or are no UTF-8, control characters, backslashes, slashes in encoded form, and <c>.</c> and <c>..</c> in any form.
    /// </summary>
    public static bool TryParse(string raw, [NotNullWhen(true)] out RequestTarget? target)
    {
        target = null;
        if (!raw.StartsWith('/') && Uri.TryCreate(raw, UriKind.Absolute, out var whole) && whole.Scheme == Uri.UriSchemeHttp)
        {
            raw = raw.IndexOf('/', "http://".Length) is var slash and >= 0 ? raw[slash..] : "/";
        }

        var question = raw.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? raw : raw[..question];
        if (!path.StartsWith('/'))
        {
            return false;
        }

        var parts = path.Split('/').Select(Decode).ToArray();
        if (!parts.All(IsPlain))
        {
            return false;
        }

        target = new RequestTarget(string.Join('/', parts), question < 0 ? "" : raw[question..]);
        return true;
    }

    private static bool IsPlain(string? part) =>
        part is not (null or "." or "..") && !part.Any(character => char.IsControl(character) || character is '/' or '\\');

    private static string? Decode(string part)
    {
        var bytes = new List<byte>(part.Length);
        for (var index = 0; index < part.Length; index++)
        {
            if (part[index] != '%')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(part[index].ToString()));
            }
            else if (index + 2 < part.Length && char.IsAsciiHexDigit(part[index + 1]) && char.IsAsciiHexDigit(part[index + 2]))
            {
                bytes.Add(Convert.FromHexString(part.AsSpan(index + 1, 2))[0]);
                index += 2;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
