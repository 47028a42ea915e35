using System.Collections.Concurrent;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Checking;

/// <summary>
/// Finds out where addresses lead, as browsers and GitHub Pages would. Navigation repeats the same addresses on every page, so those that
/// do not depend on the page are remembered, up to a number.
/// </summary>
internal sealed class LinkResolver(CheckedFolder folder)
{
    private const int MostRemembered = 100_000;
    private const string Folders = "/";

    private static readonly BaseUrl Anywhere = BaseUrl.TryCreate("https://site.invalid/", out var url) ? url : null!;

    private readonly BaseUrl address = folder.Address ?? Anywhere;
    private readonly ConcurrentDictionary<string, LinkTarget> remembered = new(StringComparer.Ordinal);

    /// <summary>The path that the site is published under.</summary>
    public string BasePath => address.Path;

    /// <summary>Where an address on a page leads.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="written">The address as it is written.</param>
    public LinkTarget Of(string page, string written)
    {
        var link = written.Trim(' ', '\t', '\n', '\r', '\f');
        if (link.Length == 0 || link[0] is '#')
        {
            return InPage(page, link);
        }

        return link[0] == '/' || SchemeOf(link) is not null ? Remember(link) : Inside(Above(page) + link);
    }

    private LinkTarget Remember(string link)
    {
        if (remembered.TryGetValue(link, out var known))
        {
            return known;
        }

        var target = link.StartsWith("//", StringComparison.Ordinal) ? Absolute($"https:{link}")
            : link[0] == '/' ? Rooted(link)
            : ByScheme(link, SchemeOf(link)!);
        return remembered.Count < MostRemembered ? remembered.GetOrAdd(link, target) : target;
    }

    private LinkTarget ByScheme(string link, string scheme) => scheme switch
    {
        "http" or "https" => Absolute(link),
        "javascript" or "vbscript" => new LinkTarget.Script(),
        "data" => new LinkTarget.Data(),
        "file" => new LinkTarget.Unreadable(),
        _ => new LinkTarget.OtherScheme(),
    };

    private LinkTarget Absolute(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return new LinkTarget.Unreadable();
        }

        // A host may have several sites: who writes out the address of another one means it.
        return folder.Address is { } site
            && uri.GetLeftPart(UriPartial.Authority) == site.Origin
            && Rooted(uri.PathAndQuery + uri.Fragment) is var target and not LinkTarget.OutsideBase
            ? target
            : new LinkTarget.OtherSite(uri);
    }

    private LinkTarget Rooted(string link) =>
        link.StartsWith(address.Path, StringComparison.Ordinal) || Cut(link).Path + Folders == address.Path
        ? Inside(link.Length < address.Path.Length ? "" : link[address.Path.Length..])
        : new LinkTarget.OutsideBase();

    /// <summary>An address below the site's root; <c>..</c> may lead out of it.</summary>
    private LinkTarget Inside(string link)
    {
        var (path, anchor) = Cut(link);
        if (WithoutDots(Uri.UnescapeDataString(path)) is not { } plain)
        {
            return new LinkTarget.OutsideBase();
        }

        return FileAt(plain, folder.Has) is { } file ? new LinkTarget.InSite(file, anchor)
            : FileAt(plain, name => folder.InAnyCase(name) is not null) is { } other ? new LinkTarget.OtherCase(folder.InAnyCase(other)!)
            : new LinkTarget.Nowhere();
    }

    private string? FileAt(string path, Func<string, bool> has) =>
        HostedAnswer.To(Uri.UnescapeDataString(address.Path) + path, address, has) switch
        {
            HostedAnswer.Found found => found.File,
            HostedAnswer.Moved => path + "/index.html",
            _ => null,
        };

    private static LinkTarget.InSite InPage(string page, string link) =>
        new(page, link.Length == 0 ? "" : Uri.UnescapeDataString(link[1..]));

    private static (string Path, string Anchor) Cut(string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var before = hash < 0 ? link : link[..hash];
        var query = before.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? before : before[..query], hash < 0 ? "" : Uri.UnescapeDataString(link[(hash + 1)..]));
    }

    private static string Above(string page) => page[..(page.LastIndexOf('/') + 1)];

    /// <summary>The path below the site's root; <c>null</c> where <c>..</c> leads out of it, and not in again.</summary>
    private string? WithoutDots(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.'))
        {
            return path;
        }

        var root = Uri.UnescapeDataString(address.Path);
        var whole = Settle(root + path);
        return whole.StartsWith(root, StringComparison.Ordinal) ? whole[root.Length..]
            : whole + Folders == root ? ""
            : null;
    }

    /// <summary>As browsers settle a path from the root: above it is nothing (https://url.spec.whatwg.org/#path-state).</summary>
    private static string Settle(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        var isFolder = parts.Count > 0 && path.Split('/')[^1] is "" or "." or "..";
        return $"/{string.Join('/', parts)}{(isFolder ? Folders : "")}";
    }

    private static string? SchemeOf(string link)
    {
        var colon = link.AsSpan().IndexOfAny(":/?#");
        if (colon <= 0 || link[colon] != ':' || !char.IsAsciiLetter(link[0]))
        {
            return null;
        }

        // Browsers take out line ends and tabs before they look at the scheme.
        return string.Concat(link[..colon].Where(character => !char.IsWhiteSpace(character))).ToLowerInvariant();
    }
}
