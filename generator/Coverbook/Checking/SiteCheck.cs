using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>
/// The door: reads a folder of published files as a stranger would, with no knowledge of what they were built from. Pages are read side by
/// side, each once; only facts outlive them.
/// </summary>
internal static class SiteCheck
{
    private static readonly string[] PageExtensions = [".html", ".htm"];

    /// <summary>Checks the folder; everything that is wrong is in <paramref name="bag"/>. How many files were looked at.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static int Check(CheckedFolder folder, DiagnosticBag bag, ParallelOptions parallel)
    {
        string[] pages = [.. folder.Files.Select(file => file.Path).Where(IsPage)];
        if (pages.Length == 0)
        {
            bag.Add(FileCheckDiagnostics.NoPages(SourceSpan.Whole(folder.PathOf("."))));
        }

        new NamesAndSizes(folder, bag).Check();
        var resolver = new LinkResolver(folder);
        var facts = Read(pages, new PageReader(folder, resolver, bag), parallel);
        new PagesTogether(facts, resolver, bag).Check();
        var xml = new XmlCheck(resolver, facts.ToDictionary(page => page.File, StringComparer.Ordinal), folder, bag);
        var others = new OtherFiles(folder, resolver, xml, bag);
        Parallel.ForEach(folder.Files.Where(file => !IsPage(file.Path)), parallel, file => others.Check(file.Path));
        return folder.Files.Length;
    }

    private static PageFacts[] Read(string[] pages, PageReader reader, ParallelOptions parallel)
    {
        var facts = new PageFacts?[pages.Length];
        Parallel.For(0, pages.Length, parallel, index => facts[index] = reader.Read(pages[index]));
        return [.. facts.OfType<PageFacts>()];
    }

    private static bool IsPage(string file) => PageExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
