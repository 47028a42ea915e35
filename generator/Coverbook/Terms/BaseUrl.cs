using System.Diagnostics.CodeAnalysis;

namespace Coverbook.Terms;

/// <summary>
/// Where the site is published: an http or https origin and the path below it that all links carry, such as
/// <c>https://example.github.io/coverage/</c>. It always ends with a slash.
/// </summary>
public sealed record BaseUrl
{
    private BaseUrl(string origin, string path) => (Origin, Path) = (origin, path);

    /// <summary>Scheme, host and port without a slash: <c>https://example.github.io</c>.</summary>
    public string Origin { get; }

    /// <summary>The path with its slashes: <c>/coverage/</c>, or <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>Accepts an absolute http or https address without query and fragment.</summary>
    public static bool TryCreate([NotNullWhen(true)] string? value, [NotNullWhen(true)] out BaseUrl? url)
    {
        url = null;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri)
            || !(uri.Scheme is "http" or "https")
            || uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0)
        {
            return false;
        }

        url = new BaseUrl(uri.GetLeftPart(UriPartial.Authority), uri.AbsolutePath.TrimEnd('/') + "/");
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Origin + Path;
}
