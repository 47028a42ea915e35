using System.Collections.Immutable;
using Coverbook.Build;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Fuzz.Judging;
using Coverbook.Inspecting;
using Coverbook.Sigma.Evaluation;
using Coverbook.Tests.Checking;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>
/// The case of one code: its folder's files laid over the small sound site of <c>base</c>, and what the command line says about
/// the result; for codes of <c>coverbook check</c> laid over the sound built site. A case that lacks files of the base lists them in
/// <c>removed.txt</c>.
/// </summary>
internal sealed class DiagnosticCase : IDisposable
{
    public const string ExpectedName = "expected.txt";
    private const string RemovedName = "removed.txt";
    private const string Base = "base";
    private const string BuiltBase = "../checking/sound";

    private static readonly string Root = Repository.At("tests", "cases", "diagnostics");
    private static readonly ParallelOptions Parallel = new();

    private readonly TempFolder site = new();
    private readonly DiskFiles files;
    private readonly string code;

    public DiagnosticCase(string code)
    {
        this.code = code;
        files = new DiskFiles(site.Root);
        Lay(IsOfBuiltSite ? BuiltBase : Base);
        Lay(code);
        foreach (var removed in Remove(RemovedName))
        {
            File.Delete(site.At(removed));
        }

        Remove(ExpectedName);
    }

    /// <summary>The codes that have a folder.</summary>
    public static string[] Folders { get; } =
        [.. Directory.EnumerateDirectories(Root)
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => name != Base)
            .Order(StringComparer.Ordinal)];

    /// <summary>Sets severities in the site's configuration.</summary>
    public DiagnosticCase WithSeverity(string ofCode, string severity)
    {
        const string anchor = "  \"output\":";
        var config = site.Text(ConfigLoader.FileName.Value);
        Assert.Contains(anchor, config, StringComparison.Ordinal);
        site.With(
            ConfigLoader.FileName.Value,
            config.Replace(anchor, $"  \"diagnostics\": {{ \"{ofCode}\": \"{severity}\" }},\n{anchor}", StringComparison.Ordinal));
        return this;
    }

    /// <summary>
    /// What a build finds; for advice on rules what the lints find, and for rules that cannot be run what the matcher says.
    /// </summary>
    public ImmutableArray<Diagnostic> Find(bool strict = false) => code[..4] switch
    {
        "CB42" => [.. Lint().Where(diagnostic => !diagnostic.Code.StartsWith("CB44", StringComparison.Ordinal))],
        "CB44" => Lint(),
        "CB41" when code[4] == '8' => Match(),
        "CB43" when code[4] == '5' => Prepare(),
        _ when IsOfBuiltSite => Check(),
        _ => Build(strict).Diagnostics,
    };

    private bool IsOfBuiltSite => code.StartsWith("CB81", StringComparison.Ordinal) || code.StartsWith("CB82", StringComparison.Ordinal);

    /// <summary>Builds the site.</summary>
    public BuildReport Build(bool strict = false) =>
        new SiteBuilder(new BuildOptions { SiteFolder = site.Root, Strict = strict }, CancellationToken.None).Build();

    /// <summary>What the command line prints for them.</summary>
    public string Print(IEnumerable<Diagnostic> diagnostics)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var text = new DiagnosticText(files, writer);
        foreach (var diagnostic in diagnostics)
        {
            text.Write(diagnostic);
        }

        return writer.ToString();
    }

    public void Dispose() => site.Dispose();

    private ImmutableArray<Diagnostic> Lint()
    {
        return FileChecks.Check(files, files.Find("rules/**/*.yml").Files, strict: false, CancellationToken.None).Diagnostics;
    }

    private ImmutableArray<Diagnostic> Check() => CheckedSite.Of(files, FolderListing.Of(site.Root));

    private ImmutableArray<Diagnostic> Prepare()
    {
        var bag = new DiagnosticBag();
        RuleMatching.Prepare(
            files, files.Find("rules/*.yml").Files, ImmutableDictionary<string, ImmutableArray<string>>.Empty, bag, CancellationToken.None);
        return bag.ToSorted();
    }

    private ImmutableArray<Diagnostic> Match()
    {
        var bag = new DiagnosticBag();
        foreach (var rule in RuleFiles.Read(files, files.Find("rules/*.yml").Files, CancellationToken.None).SelectMany(file => file.Rules))
        {
            RuleMatcher.Create(rule, bag);
        }

        return bag.ToSorted();
    }

    private void Lay(string folder)
    {
        var from = Path.Combine(Root, folder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = site.At(Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <summary>Takes a file that is no part of the site out of it, and gives its lines.</summary>
    private string[] Remove(string name)
    {
        if (!File.Exists(site.At(name)))
        {
            return [];
        }

        var lines = File.ReadAllLines(site.At(name));
        File.Delete(site.At(name));
        return lines;
    }
}
