using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Coverbook.Attack.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Dialects;
using Coverbook.Files;
using Coverbook.Files.Keeping;
using Coverbook.Mappings;
using Coverbook.Mappings.Loading;
using Coverbook.Sigma.Reading;
using Coverbook.Terms;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Build;

/// <summary>What loaders take from where it is kept is, in every member, what they would read.</summary>
public sealed class KeptLoadingTests : IDisposable
{
    private readonly TempFolder folder = TempFolder.InMemory();

    /// <summary>A rule that has everything that a site keeps of one.</summary>
    private static readonly string Full = RuleText.WithKeys(
            """
            id: 11111111-2222-4333-8444-555555555555
            name: sample_rule
            related:
                - id: 21111111-2222-4333-8444-555555555555
                  type: derived
            taxonomy: other
            status: experimental
            level: high
            description: "A rule; \U0001F600"
            author: Somebody
            license: MIT
            date: 2024-01-02
            modified: 2025-03-04
            tags: [attack.t1059, ' attack.execution ', tlp.amber]
            references: ['https://example.org/a', b]
            falsepositives: [One, Two]
            visibility: metadata
            fields: [a, b]
            scope: [server]
            """);

    public static TheoryData<string> RuleFiles =>
    [
        RuleText.WithKeys("status: test"),
        Full,
        string.Join(
            "---\n",
            RuleText.WithKeys("name: first"),
            RuleText.Correlation("type: event_count\nrules: [first]\ntimespan: 1h\ngroup-by: [a]\ncondition:\n    gte: 3"),
            RuleText.Filter("rules: [first]\nselection:\n    a: 1\ncondition: not selection")),
        string.Join("---\n", Enumerable.Range(0, 30).Select(number => RuleText.WithKeys($"name: rule_{number}"))),
        RuleText.WithKeys("status: nonsense\nlevel: none"),
        "title: Broken\nlogsource:\n    category: a\ndetection:\n    sel: {a: 1}\n",
        "title: 'never closed",
        RuleText.WithKeys("visibility: none"),
        "- a\n- list\n",
        "name: no rule at all\n",
        "",
    ];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void A_rule_file_is_kept_whole(string text)
    {
        foreach (var entry in new RuleOptions[]
        {
            new() { Path = "rules/*.yml" },
            new() { Path = "rules/*.yml", Library = "Others",
            Origin = RuleOrigin.ThirdParty, License = "MIT", Visibility = Visibility.Count },
        })
        {
            IsKeptWhole(
                new MemoryFiles().With("rules/a_sample_rule.yml", text),
                (files, bag) => RuleLoader.Load([PlainSources.Of(entry)], null, files, RuleValidator.Instance, bag, new ParallelOptions()));
        }
    }

    [Fact]
    public void The_fullest_rule_has_everything()
    {
        var files = new MemoryFiles().With("rules/a_sample_rule.yml", Full);
        var (loaded, _) = Load(files, Rules);
        var rule = Assert.Single(loaded.Rules);
        string[] left = ["Detection", "Correlation", "IsCorrelation", "Faults", "DocumentIndex"];
        Assert.All(
            rule.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(member => !left.Contains(member.Name, StringComparer.Ordinal) && member.Name != "EqualityContract"),
            member => Assert.DoesNotContain(Structure.Of(member.GetValue(rule)), new[] { "", "none", "Unstated", "Public" }));
    }

    [Fact]
    public void Rules_of_a_library_are_not_taken_for_those_of_another()
    {
        var files = new MemoryFiles().With("rules/a_sample_rule.yml", RuleText.WithKeys("status: test"));
        Assert.Equal(["One"], Libraries("One"));
        Assert.Equal(["Two"], Libraries("Two"));

        IEnumerable<string> Libraries(string name) => Load(
            files,
            (kept, bag) => RuleLoader.Load(
                [PlainSources.Of(new RuleOptions { Path = "rules/*.yml", Library = name })],
                null, kept, RuleValidator.Instance, bag, new ParallelOptions())).Value
            .Rules.Select(rule => rule.Library.Name);
    }

    [Theory]
    [InlineData(
        "a.yaml",
        """
        source: A source
        provider: aws
        function: protect
        kind: posture
        attackVersion: "18.1"
        updated: 2026-01-02
        url: https://example.org/a
        confidence: 0.80
        visibility: metadata
        findings:
          - id: F1
            title: First
            url: https://example.org/f1
            severity: high
            owner: Somebody
            runbook: https://example.org/runbook
            requires: a licence
            meta: { one: two }
            sameAs: aws/other#F9
            visibility: count
            techniques:
              - { id: T1059, confidence: 0.850, function: detect, rationale: Because., reviewed: 2026-03-30, reviewer: team }
          - { id: F2, techniques: [T1059, T1087] }
          - { id: F3, techniques: { T1059: 7 } }
        knownFindings: [F1, F2]
        """)]
    [InlineData("a.csv", "provider,source,finding,technique,confidence\naws,One,F1,T1059,0.8\naws,Two,F2,T1087,\nazure,One,F3,nothing,2\n")]
    [InlineData("a.json", "{ \"source\": \"A\", \"provider\": \"aws\", \"findings\": [] }")]
    [InlineData("a.yaml", "- no\n- mapping\n")]
    public void A_mapping_file_is_kept_whole(string path, string text) =>
        IsKeptWhole(new MemoryFiles().With($"mappings/{path}", text), Mappings("mappings/*"));

    [Fact]
    public void The_sample_is_kept_whole()
    {
        var disk = new DiskFiles(Repository.Root);
        IsKeptWhole(
            disk,
            (files, bag) => RuleLoader.Load(
                [PlainSources.Of(new RuleOptions { Path = "rules/**/*.yml" })],
                null, files, RuleValidator.Instance, bag, new ParallelOptions()));
        IsKeptWhole(disk, Attack(new AttackOptions { Domain = AttackDomain.Enterprise, Path = "content/attack/cloud.json" }));
        IsKeptWhole(disk, Mappings("content/mappings/**/*.yaml"));
    }

    [Fact]
    public void Whatever_stands_in_bundles_is_kept_whole()
    {
        var bundle = new StixKit { Version = "18.1" }
            .Tactic("TA0002", "Execution", "execution")
            .Technique("T1059", "Interpreter")
            .Technique("T1059.001", "Sub")
            .Technique("TX", "Without an id that anybody knows")
            .Revoked("T1086", "T1059.001")
            .ToJson();
        var files = new MemoryFiles().With("a.json", bundle).With("b.json", "{ \"objects\": [").With("c.json", "[]");
        foreach (var domain in Enum.GetValues<AttackDomain>())
        {
            IsKeptWhole(files, Attack(
                new AttackOptions { Domain = domain, Path = "a.json" },
                new AttackOptions { Domain = AttackDomain.Ics, Path = "a.json", Newer = true },
                new AttackOptions { Domain = domain, Path = "b.json" },
                new AttackOptions { Domain = domain, Path = "c.json" }));
        }
    }

    [Fact]
    public void Real_rules_and_bundles_are_kept_whole()
    {
        var disk = new DiskFiles(RealData.Folder);
        var rules = new RuleOptions { Path = "sigma/rules/**/*.yml", Library = "SigmaHQ", Origin = RuleOrigin.ThirdParty };
        IsKeptWhole(
            disk,
            (files, bag) => RuleLoader.Load([PlainSources.Of(rules)], null, files, RuleValidator.Instance, bag, new ParallelOptions()));
        foreach (var domain in Enum.GetValues<AttackDomain>())
        {
            IsKeptWhole(
                disk, Attack(new AttackOptions { Domain = domain, Path = $"attack-stix-2.0/{domain.Word()}.json", Version = "18.1" }));
        }
    }

    [Fact]
    public void What_somebody_forged_is_read_anew()
    {
        var files = new MemoryFiles().With("rules/a_sample_rule.yml", RuleText.WithKeys("status: test\nlevel: high\ntags: [attack.t1059]"));
        var form = new RuleReadingForm(Coverbook.Sigma.RuleLibrary.Unnamed, Visibility.Public, IsLenient: false, RuleValidator.Instance);
        var path = new FilePath("rules/a_sample_rule.yml");
        var (expected, _) = Load(files, Rules);
        var digest = Known(files)[path];
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Directory.Delete(folder.Root, recursive: true);
            using (var readings = KeptReadings.Open(new OutputDisk(folder.Root), "tool"))
            {
                readings.Keep(ReadingKey.Of(path, form.Circumstances, digest), bytes);
                readings.Save();
            }

            Assert.Equal(Structure.Of(expected), Structure.Of(Load(files, Rules).Value));
        }
    }

    public void Dispose() => folder.Dispose();

    private static Func<ISourceFiles, DiagnosticBag, Coverbook.Attack.AttackKnowledge> Attack(params AttackOptions[] entries) =>
        (files, bag) => AttackLoader.Load([.. entries.Select(PlainSources.Of)], null, files, bag, CancellationToken.None);

    private static Coverbook.Sigma.LoadedRules Rules(ISourceFiles files, DiagnosticBag bag) =>
        RuleLoader.Load(
            [PlainSources.Of(new RuleOptions { Path = "rules/*.yml" })], null, files, RuleValidator.Instance, bag, new ParallelOptions());

    private static Func<ISourceFiles, DiagnosticBag, LoadedMappings> Mappings(string pattern) =>
        (files, bag) => MappingLoader.Load([PlainSources.Of(new MappingOptions { Path = pattern })], files, bag, new ParallelOptions());

    /// <summary>Read without keeping, read and kept, and taken from where it is kept without opening a file: one and the same.</summary>
    private void IsKeptWhole<T>(ISourceFiles files, Func<ISourceFiles, DiagnosticBag, T> load)
    {
        var bag = new DiagnosticBag();
        var expected = Structure.Of(load(files, bag)) + Structure.Of(bag.ToSorted());
        var first = Load(files, load);
        Assert.Equal(expected, Structure.Of(first.Value) + Structure.Of(first.Said));
        var opened = new OpenedFiles(files);
        var again = Load(opened, load);
        Assert.Equal(expected, Structure.Of(again.Value) + Structure.Of(again.Said));
        Assert.Empty(opened.Paths);
    }

    private (T Value, IReadOnlyList<Diagnostic> Said) Load<T>(ISourceFiles files, Func<ISourceFiles, DiagnosticBag, T> load)
    {
        var bag = new DiagnosticBag();
        using var readings = KeptReadings.Open(new OutputDisk(folder.Root), "tool");
        var known = Known(files is OpenedFiles opened ? opened.Files : files);
        var value = load(new KeptFiles(new DigestingFiles(files), readings, known), bag);
        Assert.True(readings.Save());
        return (value, bag.ToSorted());
    }

    private static Dictionary<FilePath, byte[]> Known(ISourceFiles files) =>
        new[]
        {
            "rules/**/*.yml",
            "*.json",
            "content/attack/*.json",
            "content/mappings/**/*",
            "mappings/*",
            "sigma/rules/**/*.yml",
            "attack-stix-2.0/*.json",
        }
            .SelectMany(pattern => files.Find(pattern).Files)
            .Distinct()
            .ToDictionary(path => path, path =>
            {
                using var stream = files.Open(path);
                return SHA256.HashData(stream);
            });

    /// <summary>Files that know which of them were opened.</summary>
    private sealed class OpenedFiles(ISourceFiles files) : ISourceFiles
    {
        public ISourceFiles Files => files;

        public System.Collections.Concurrent.ConcurrentBag<FilePath> Paths { get; } = [];

        public bool Exists(FilePath path) => files.Exists(path);

        public FoundFiles Find(string pattern) => files.Find(pattern);

        public FilePath Named(string path) => files.Named(path);

        public Stream Open(FilePath path)
        {
            Paths.Add(path);
            return files.Open(path);
        }
    }
}
