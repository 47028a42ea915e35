using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>What a check leaves behind, beside what is wrong.</summary>
/// <param name="FileCount">How many files were looked at.</param>
/// <param name="Outward">Where readers can go from the site: each address once, with its first place, in the order of the pages.</param>
internal sealed record SiteFacts(int FileCount, ImmutableArray<PlacedText> Outward);

/// <summary>
/// The door: reads a folder of published files as a stranger would, with no knowledge of what they were built from. Pages are read side by
/// side, each once; only facts outlive them.
/// </summary>
internal static class SiteCheck
{
    private static readonly string[] PageExtensions = [".html", ".htm"];

    /// <summary>Checks the folder; everything that is wrong is in <paramref name="bag"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="parallel">How many pages are read at once.</param>
    /// <param name="gathersOutward">Whether links to other sites are gathered.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static SiteFacts Check(CheckedFolder folder, DiagnosticBag bag, ParallelOptions parallel, bool gathersOutward = false)
    {
        string[] pages = [.. folder.Files.Select(file => file.Path).Where(IsPage)];
        if (pages.Length == 0)
        {
            bag.Add(FileCheckDiagnostics.NoPages(SourceSpan.Whole(folder.PathOf("."))));
        }

        new NamesAndSizes(folder, bag).Check();
        var resolver = new LinkResolver(folder);
        var facts = Read(pages, new PageReader(folder, resolver, bag, gathersOutward), parallel);
        new PagesTogether(facts, resolver, bag).Check();
        var xml = new XmlCheck(resolver, facts.ToDictionary(page => page.File, StringComparer.Ordinal), folder, bag);
        var others = new OtherFiles(folder, resolver, xml, bag);
        Parallel.ForEach(folder.Files.Where(file => !IsPage(file.Path)), parallel, file => others.Check(file.Path));
        return new SiteFacts(
            folder.Files.Length, [.. facts.SelectMany(page => page.Outward).DistinctBy(link => link.Text, StringComparer.Ordinal)]);
    }

    private static PageFacts[] Read(string[] pages, PageReader reader, ParallelOptions parallel)
    {
        var facts = new PageFacts?[pages.Length];
        Parallel.For(0, pages.Length, parallel, index => facts[index] = reader.Read(pages[index]));
        return [.. facts.OfType<PageFacts>()];
    }

    private static bool IsPage(string file) => PageExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
