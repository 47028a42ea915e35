using System.Collections.Immutable;
using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Checking;

/// <summary>
/// One site with every fault that a check knows, each once: the sound site with the files of all cases, and with those faults that no
/// disk or no reader of cases should have to hold.
/// </summary>
internal sealed class BrokenSite
{
    private const string Sound = "checking/sound";
    private const string EmptyFolder = "CB8209";
    private const string Many = "CB8201.html";

    private readonly MemoryFiles files = new();
    private readonly SortedDictionary<string, long> lengths = new(StringComparer.Ordinal);

    public BrokenSite()
    {
        Lay(Repository.At("tests", "cases", Sound));
        foreach (var folder in Directory.EnumerateDirectories(Repository.At("tests", "cases", "diagnostics"), "CB8???")
            .Where(folder => string.CompareOrdinal(Path.GetFileName(folder), "CB81") > 0 && Path.GetFileName(folder) != EmptyFolder))
        {
            Lay(folder);
        }

        Add("CB8200.html", Page("CB8200.html", new string('x', 150 * 1024)));
        Add(Many, Page(Many, string.Concat(Enumerable.Repeat("<b>x</b>", 1_400))));
        Add("large.css", new string(' ', 40 * 1024));
        Add("CB8203.bin", "", 101 * 1024 * 1024);
        Add("CB8204.bin", "", 99 * 1024 * 1024);
        foreach (var part in Enumerable.Range(1, 8))
        {
            Add($"part{part}.bin", "", 99 * 1024 * 1024);
        }

        Add("aux.txt", "");
        Add("NOTES.txt", "");
        Add("notes.txt", "");
        Add($"{new string('l', 199)}.txt", "");
        lengths["unreadable.json"] = 1;
    }

    /// <summary>What a check says of it.</summary>
    public ImmutableArray<Diagnostic> Check(int threads = -1) =>
        CheckedSite.Of(files, [.. lengths.Select(file => new FolderFile(file.Key, file.Value))], threads);

    /// <summary>The same in print.</summary>
    public static string Print(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(diagnostic => $"{diagnostic}\n    {diagnostic.Cure}\n"));

    private string Page(string name, string text) => files.TryText("second.html")!
        .Replace("second.html", name, StringComparison.Ordinal)
        .Replace("There<", text + "<", StringComparison.Ordinal);

    private void Lay(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "expected.txt"))
        {
            var bytes = File.ReadAllBytes(file);
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            files.With(path, bytes);
            lengths[path] = bytes.Length;
        }
    }

    private void Add(string path, string text, long? length = null)
    {
        files.With(path, text);
        lengths[path] = length ?? Encoding.UTF8.GetByteCount(text);
    }
}
