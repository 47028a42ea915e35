using System.Collections.Frozen;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>A place that a link inside the site may name.</summary>
/// <param name="Route">The page or file, which need not exist.</param>
/// <param name="Fragment">What follows it: empty, or <c>#</c> and an anchor.</param>
internal readonly record struct LinkedPlace(Route Route, string Fragment);

/// <summary>
/// Which page of the site stands for what: for an input file (a page, a note, a rule, a mapping), and for an address on attack.mitre.org.
/// Links in authored text are read as they work where its repository is browsed, and as they work on the site.
/// </summary>
internal sealed class SiteAddresses
{
    /// <summary>What anchors of a note begin with, which stands in the page of its technique.</summary>
    public const string NoteAnchors = "note-";

    private const string Content = "content/";
    private const string Pages = "content/pages/";
    private const string Notes = "content/notes/";
    private const string Assets = "templates/assets/";

    private readonly IReadOnlyDictionary<string, Route> files;
    private readonly FrozenDictionary<TechniqueId, TechniqueId> successors;

    /// <summary>The addresses of a site.</summary>
    /// <param name="files">The page of each input that has one; of a file that is named twice, the first.</param>
    /// <param name="successors">The techniques that stand in the place of revoked ones.</param>
    public SiteAddresses(
        IEnumerable<(FilePath File, Route Page)> files, IEnumerable<(TechniqueId Revoked, TechniqueId Successor)> successors)
    {
        this.files = files.DistinctBy(file => file.File).ToDictionary(
            file => ComposedText.Of(file.File.Value), file => file.Page, StringComparer.Ordinal);
        this.successors = successors.ToFrozenDictionary(pair => pair.Revoked, pair => pair.Successor);
        Digest = Sum();
    }

    /// <summary>The same for addresses that are the same, so that a page is made again when one of them changes.</summary>
    public string Digest { get; }

    /// <summary>The page for an address on attack.mitre.org; that of a revoked technique is its successor's.</summary>
    public Route? OfAttackSite(string url)
    {
        if (AttackSite.ObjectOf(url) is { } known && PageOf(known) is { } page)
        {
            return page;
        }

        return AttackSite.TechniqueOf(url) is { } id ? Route.Technique(successors.GetValueOrDefault(id, id)) : null;
    }

    /// <summary>
    /// The address that an object's page would have; the plan knows whether it exists. <c>null</c> for a kind without pages.
    /// </summary>
    public static Route? PageOf(AttackId id) => id.Kind switch
    {
        AttackIdKind.Tactic => Route.Tactic(id),
        AttackIdKind.Group or AttackIdKind.Software or AttackIdKind.Campaign => Route.Adversary(id),
        AttackIdKind.Mitigation => Route.Mitigation(id),
        AttackIdKind.DataComponent => Route.DataComponent(id),
        _ => null,
    };

    /// <summary>What a link may mean, the likeliest first.</summary>
    /// <param name="from">The file that holds the link; <c>null</c> for text without a place in the repository.</param>
    /// <param name="address">The link's address.</param>
    public IEnumerable<LinkedPlace> Named(FilePath? from, string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : address[hash..];
        var target = hash < 0 ? address : address[..hash];
        if (OfAttackSite(target) is { } own)
        {
            return [new LinkedPlace(own, fragment)];
        }

        var path = ComposedText.Of(Uri.UnescapeDataString(target.Split('?')[0]));
        return path.Length == 0
            || path.StartsWith("//", StringComparison.Ordinal)
            || path.Contains('\\', StringComparison.Ordinal)
            || path.Split('/')[0].Contains(':', StringComparison.Ordinal)
            ? []
            : path[0] == '/' ? OfPath(path.TrimStart('/'), fragment)
            : from is { } file ? OfPath(Resolve(FolderOf(file.Value), path), fragment).Concat(OfRoute(file, path, fragment))
            : [];
    }

    /// <summary>Names for pages that resemble a link's: files for a file, addresses for an address.</summary>
    public IEnumerable<string> NamesFrom(FilePath from, string address, IEnumerable<Route> routes) =>
        IsMarkdown(address.Split('#', '?')[0])
            ? files.Keys.Where(IsMarkdown).Select(file => Relative(FolderOf(from.Value), file))
            : routes.Select(route => route.ToString());

    private IEnumerable<LinkedPlace> OfPath(string path, string fragment)
    {
        if (files.TryGetValue(path, out var page))
        {
            return [new LinkedPlace(page, path.StartsWith(Notes, StringComparison.Ordinal) ? NoteFragment(fragment) : fragment)];
        }

        if (Below(Notes, path) is { } note && TechniqueId.TryParse(Path.GetFileNameWithoutExtension(note), out var id))
        {
            return [new LinkedPlace(Route.Technique(id), NoteFragment(fragment))];
        }

        return Below(Assets, path) is { } asset
            ? [new LinkedPlace(Route.Asset(asset), fragment)]
            : Shapes(Below(Pages, path) ?? Below(Notes, path) ?? Below(Content, path) ?? path, fragment);
    }

    /// <summary>As a browser reads it, from the page that the file becomes.</summary>
    private IEnumerable<LinkedPlace> OfRoute(FilePath from, string path, string fragment) =>
        files.TryGetValue(ComposedText.Of(from.Value), out var page) ? Shapes(Resolve(FolderOf(page.Path), path), fragment) : [];

    /// <summary>A page's address may lack its last slash, or name the file.</summary>
    private static IEnumerable<LinkedPlace> Shapes(string path, string fragment)
    {
        const string index = "index.html";
        yield return new LinkedPlace(Route.OfAddress(path), fragment);
        if (path.EndsWith("/" + index, StringComparison.Ordinal) || path == index)
        {
            yield return new LinkedPlace(Route.OfAddress(path[..^index.Length]), fragment);
        }
        else if (!path.EndsWith('/'))
        {
            yield return new LinkedPlace(Route.OfAddress(path + "/"), fragment);
        }
    }

    private static string NoteFragment(string fragment) => fragment.Length > 1 ? $"#{NoteAnchors}{fragment[1..]}" : "";

    private static bool IsMarkdown(string file) => Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown";

    private static string? Below(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>
    /// Takes <c>.</c> and <c>..</c> out of a path; what leads out of the site's folder keeps its <c>..</c>, as files there do.
    /// </summary>
    private static string Resolve(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in (folder + path).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static string Relative(string folder, string file)
    {
        var common = 0;
        for (var index = 0; index < Math.Min(folder.Length, file.Length) && folder[index] == file[index]; index++)
        {
            common = folder[index] == '/' ? index + 1 : common;
        }

        return string.Concat(Enumerable.Repeat("../", folder.AsSpan(common).Count('/'))) + file[common..];
    }

    private string Sum()
    {
        using var all = new GatheredDigest();
        foreach (var (file, page) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            all.AddLine(file);
            all.AddLine(page.Path);
        }

        foreach (var (revoked, successor) in successors.OrderBy(pair => pair.Key))
        {
            all.AddLine(revoked.ToString());
            all.AddLine(successor.ToString());
        }

        return all.TakeText();
    }
}
