using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>What a host of static pages answers.</summary>
public abstract record HostedAnswer
{
    private HostedAnswer()
    {
    }

    /// <summary>A file of the site.</summary>
    public sealed record Found(string File) : HostedAnswer;

    /// <summary>The file stands at another address, for good.</summary>
    public sealed record Moved(string Address) : HostedAnswer;

    /// <summary>The site's page for unknown addresses.</summary>
    public sealed record Missing : HostedAnswer;

    /// <summary>
    /// Answers as GitHub Pages does: a folder's address leads to its <c>index.html</c>, and without its last slash to the address
    /// with it; <c>.html</c> may be left out; case matters; nothing outside of the base path belongs to the site.
    /// </summary>
    /// <param name="path">The path that was asked for, decoded, with its leading slash.</param>
    /// <param name="site">The site's address.</param>
    /// <param name="has">Whether the site has a file.</param>
    public static HostedAnswer To(string path, BaseUrl site, Func<string, bool> has)
    {
        var root = Uri.UnescapeDataString(site.Path);
        if (path + "/" == root)
        {
            return new Moved(site.Path);
        }

        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            return new Missing();
        }

        var file = path[root.Length..];
        if (file.Length == 0 || file[^1] == '/')
        {
            return has(file + "index.html") ? new Found(file + "index.html") : new Missing();
        }

        return has(file) ? new Found(file)
            : has(file + ".html") ? new Found(file + ".html")
            : has(file + "/index.html") ? new Moved($"{site.Path}{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}/")
            : new Missing();
    }
}
