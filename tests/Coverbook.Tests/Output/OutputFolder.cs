using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Output;
using Coverbook.Routes;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Output;

/// <summary>An output folder on the real disk, and sites to put into it.</summary>
public abstract class OutputFolder(bool inMemory = false) : IDisposable
{
    private protected const string Manifest = "dist/.coverbook-manifest";
    private protected const string Pending = "dist/.coverbook-pending";

    private protected TempFolder Disk { get; } = inMemory ? TempFolder.InMemory() : new TempFolder();

    private protected DiagnosticBag Bag { get; } = new();

    public void Dispose()
    {
        Disk.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts a site of assets (name and text) into the folder and tells how many files changed.</summary>
    private protected int Publish(params (string Name, string Text)[] site)
    {
        using var writer = Open()!;
        Stage(writer, site);
        writer.Commit();
        return writer.ChangedCount;
    }

    private protected SiteWriter? Open() => SiteWriter.Open(Disk.At("dist"), "dist", Bag);

    private protected static void Stage(SiteWriter writer, params (string Name, string Text)[] site)
    {
        foreach (var (name, text) in site)
        {
            writer.Stage(Route.Asset(name), Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>The published files with their texts, as <c>name=text</c>; files of the tool itself start with a dot.</summary>
    private protected string[] Published =>
        [.. Disk.FilesBelow("dist")
            .Where(IsPage)
            .Select(file => $"{file.Replace("assets/", "", StringComparison.Ordinal)}={Disk.Text("dist/" + file)}")];

    private static bool IsPage(string file) => !file.StartsWith(".coverbook", StringComparison.Ordinal);
}
