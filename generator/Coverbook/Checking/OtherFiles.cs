using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>The files of a site that are no pages: each kind is read by its own rules, by its name's extension.</summary>
internal sealed class OtherFiles(CheckedFolder folder, LinkResolver resolver, XmlCheck xml, DiagnosticBag bag)
{
    private const string Robots = "robots.txt";
    private const string SitemapField = "Sitemap:";

    /// <summary>Reports what is wrong with one; what is of no known kind is passed over.</summary>
    public void Check(string file)
    {
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".json" or ".webmanifest" when Read(file) is { } bytes:
                CheckJson(folder.PathOf(file), bytes);
                break;
            case ".xml" or ".svg" or ".atom" when Read(file) is { } bytes:
                xml.Check(folder.PathOf(file), new MemoryStream(bytes, writable: false));
                break;
            case ".css" when Read(file) is { } bytes:
                new StyleSheetCheck(resolver, bag).Check(file, folder.PathOf(file), Encoding.UTF8.GetString(bytes));
                break;
            case ".txt" when file == Robots && Read(file) is { } bytes:
                CheckRobots(folder.PathOf(file), Encoding.UTF8.GetString(bytes));
                break;
        }
    }

    private byte[]? Read(string file)
    {
        var bytes = folder.TryRead(file, CheckLimits.LargestFile, out var failure);
        if (bytes is null)
        {
            bag.Add(FileCheckDiagnostics.FileUnread(SourceSpan.Whole(folder.PathOf(file)), failure!.Reason));
        }

        return bytes;
    }

    private void CheckJson(FilePath path, byte[] bytes)
    {
        if (JsonSyntax.FaultOf(bytes) is { } fault)
        {
            bag.Add(FileCheckDiagnostics.JsonBroken(SourceSpan.At(path, fault.At.Line, fault.At.Column), fault.Reason));
        }
    }

    private void CheckRobots(FilePath path, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!line.StartsWith(SitemapField, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var address = line[SitemapField.Length..].Trim();
            var target = resolver.Of(Robots, address);
            if (target is not LinkTarget.InSite && !(folder.Address is null && target is LinkTarget.OtherSite))
            {
                bag.Add(FileCheckDiagnostics.SitemapMissing(SourceSpan.At(path, number, 1), address));
            }
        }
    }
}
