using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Coverbook.Terms;

/// <summary>
/// Where the site is published: an http or https origin and the path below it that all links carry, such as
/// <c>https://example.github.io/coverage/</c>. It always ends with a slash.
/// </summary>
public sealed record BaseUrl
{
    private static readonly FrozenSet<string> PageExtensions = FrozenSet.ToFrozenSet(
        [".asp", ".aspx", ".htm", ".html", ".json", ".jsp", ".md", ".php", ".shtml", ".txt", ".xhtml", ".xml"],
        StringComparer.OrdinalIgnoreCase);

    private BaseUrl(string origin, string path) => (Origin, Path) = (origin, path);

    /// <summary>Scheme, host and port without a slash: <c>https://example.github.io</c>.</summary>
    public string Origin { get; }

    /// <summary>The path with its slashes: <c>/coverage/</c>, or <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>Accepts an absolute http or https address of a folder, written plainly.</summary>
    public static bool TryCreate([NotNullWhen(true)] string? value, [NotNullWhen(true)] out BaseUrl? url) =>
        TryCreate(value, out url, out _);

    /// <summary>Accepts an absolute http or https address of a folder, written plainly; else says what to do about it.</summary>
    public static bool TryCreate(
        [NotNullWhen(true)] string? value, [NotNullWhen(true)] out BaseUrl? url, [NotNullWhen(false)] out string? cure)
    {
        url = null;
        if (value is null || !Uri.TryCreate(value, UriKind.Absolute, out var uri) || !(uri.Scheme is "http" or "https"))
        {
            cure = "Write the whole http or https address of the site, as in https://example.github.io/coverage/.";
            return false;
        }

        cure = CureOf(value);
        if (cure is null)
        {
            var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
            url = new BaseUrl($"{uri.Scheme}://{host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}", uri.AbsolutePath.TrimEnd('/') + "/");
        }

        return url is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Origin + Path;

    /// <summary>The address is judged as it is written: <see cref="Uri"/> takes out what it finds odd without a word.</summary>
    private static string? CureOf(string written)
    {
        var rest = written.AsSpan(Math.Min(written.Length, written.IndexOf(':', StringComparison.Ordinal) + 1));
        if (written.Any(character => character == '\\' || char.IsWhiteSpace(character) || char.IsControl(character)))
        {
            return "Take out spaces and backslashes; an address has slashes.";
        }

        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return "Write two slashes after the scheme, as in https://example.github.io/coverage/.";
        }

        if (rest.ContainsAny('?', '#'))
        {
            return "Leave out what begins with ? or #: pages are put below the address.";
        }

        var path = rest[2..].IndexOf('/') is var slash and >= 0 ? rest[(2 + slash)..].ToString() : "/";
        return rest[..^path.Length].Contains('@')
            ? "Leave out the user name and password before the host: every page would show them."
            : CureOfPath(path);
    }

    private static string? CureOfPath(string path)
    {
        string[] segments = [.. path.TrimStart('/').Length == 0 ? [] : path[1..].Split('/')];
        if (path.Contains("//", StringComparison.Ordinal))
        {
            return "Write single slashes: a browser takes what follows two of them for another host.";
        }

        foreach (var segment in segments.Select(Uri.UnescapeDataString))
        {
            if (segment is "." or "..")
            {
                return "Write the path without '.' and '..': browsers take them out.";
            }

            if (segment.AsSpan().ContainsAny("/\\%") || segment.Any(char.IsControl))
            {
                return "Write the path without encoded slashes, percent signs and control characters.";
            }

            if (PageExtensions.Contains(System.IO.Path.GetExtension(segment)))
            {
                return "Write the address of the site's folder, without the name of a file in it.";
            }
        }

        return null;
    }
}
