using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Serving;

/// <summary>A copy of the sample site that a test may edit.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleFolder()
    {
        File.Copy(Repository.At("site.config.json"), folder.At("site.config.json"));
        folder.WithCopyOf(Repository.At("content"), "content").WithCopyOf(Repository.At("rules"), "rules");
        Rules = [.. Directory.EnumerateFiles(folder.At("rules"), "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    /// <summary>The site folder.</summary>
    public string Path => folder.Path;

    /// <summary>The rules' files.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>A path inside.</summary>
    public string At(string path) => folder.At(path);

    /// <summary>The address of a rule's page, below the home page.</summary>
    public static string AddressOf(string rule) => $"rules/{System.IO.Path.GetFileNameWithoutExtension(rule).ToLowerInvariant()}.html";

    /// <summary>Gives a rule another title.</summary>
    public static void Retitle(string rule, string title) =>
        File.WriteAllText(
            rule, Regex.Replace(File.ReadAllText(rule), "^title: .*$", $"title: {title}", RegexOptions.Multiline, TimeSpan.FromSeconds(1)));

    public void Dispose() => folder.Dispose();
}
