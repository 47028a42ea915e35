using System.Text.Json;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Benchmarks.Build;

/// <summary>A site over all of ATT&amp;CK enterprise, the sample's mappings, and the real rules some times over.</summary>
internal sealed class BenchmarkSite
{
    private const string MappingFolder = "content/mappings";

    private readonly string editedRule;
    private readonly string editedText;
    private int edits;

    private BenchmarkSite(string folder, string data, int rules)
    {
        Folder = folder;
        RuleCount = rules;
        Inputs =
        [
            .. new[] { Path.Combine(folder, "site.config.json"), Bundle(data) }
                .Concat(Directory.GetFiles(Path.Combine(folder, MappingFolder), "*.yaml", SearchOption.AllDirectories))
                .Concat(Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal),
        ];
        editedRule = Inputs.First(file => file.EndsWith(".yml", StringComparison.Ordinal));
        editedText = File.ReadAllText(editedRule);
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>How many rule files it has.</summary>
    public int RuleCount { get; }

    /// <summary>Every file that a build of it reads, in order.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>Makes the site in a folder, with the real rules so many times over.</summary>
    public static BenchmarkSite Make(string folder, string data, int times = 1) =>
        MakeWith(folder, data, RuleCopies.Count(RulesOf(data)) * times);

    /// <summary>Makes the site in a folder, with so many rules.</summary>
    public static BenchmarkSite MakeWith(string folder, string data, int rules)
    {
        RuleCopies.Make(RulesOf(data), Path.Combine(folder, "rules"), rules);
        Repository.Copy(MappingFolder, folder);
        File.WriteAllText(Path.Combine(folder, "site.config.json"), Config(folder, data));
        return new BenchmarkSite(folder, data, rules);
    }

    /// <summary>Forgets what earlier builds kept beside the site.</summary>
    public void RemoveCache() => WorkFolder.Remove(Path.Combine(Folder, ".coverbook"));

    /// <summary>Gives one rule another title than it ever had.</summary>
    public void ChangeOneRule() => File.WriteAllText(editedRule, RuleCopies.Retitle(editedText, $"edit {++edits}"));

    /// <summary>Reads it as a build does, up to the plan.</summary>
    public ReadSite Read(CancellationToken cancellation) =>
        new SiteReader(new DiskFiles(Folder), new DiagnosticBag(), cancellation).Read(new ReadOptions())
        ?? throw new InvalidOperationException("The benchmark's own configuration cannot be read.");

    private static string Config(string folder, string data)
    {
        string Relative(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
        return JsonSerializer.Serialize(new
        {
            site = new { title = "Benchmark", baseUrl = "https://example.github.io/repo/" },
            product = new { name = "DCV" },
            providers = new[] { new { id = "aws", name = "AWS" }, new { id = "azure", name = "Azure" }, new { id = "gcp", name = "GCP" } },
            attack = new[] { new { domain = "enterprise-attack", path = Relative(Bundle(data)), version = "18.1" } },
            mappings = new[] { new { path = $"{MappingFolder}/**/*.yaml" } },
            rules = new[] { new { path = "rules/**/*.yml", library = "SigmaHQ", license = "DRL 1.1", origin = "third-party" } },
        });
    }

    private static string RulesOf(string data) => Path.Combine(data, "sigma", "rules");

    private static string Bundle(string data) => Path.Combine(data, "attack-stix-2.0", "enterprise-attack.json");
}
