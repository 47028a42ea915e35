using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Inspecting;

/// <summary>Files that no configuration names: their keys tell what they are.</summary>
public sealed class FileChecksTests
{
    private const string Mapping = "source: Sensor\nprovider: aws\nfindings:\n  - id: a\n    techniques: { T1059: 0.80 }\n";
    private const string JsonMapping = """{"source":"Sensor","provider":"aws","findings":[{"id":"a","techniques":{"T159":0.8}}]}""";
    private const string JsonRule = """{"title":"Written As JSON","logsource":{"category":"test"},"detection":{"sel":{"a":1}}}""";
    private static readonly string Rule = RuleText.WithKeys("status: test");

    /// <summary>A file and the codes of the errors in it.</summary>
    public static TheoryData<string, string, string> Files => new()
    {
        { "a.yml", Rule, "" },
        { "a.yml", Mapping, "" },
        { "a.yaml", Mapping.Replace("T1059", "T159", StringComparison.Ordinal), "CB3101" },
        { "a.json", JsonMapping, "CB3101" },
        { "a.json", JsonRule, "CB4007" },
        { "a.json", "[]", "CB3006" },
        { "a.json", "{", "CB3003" },
        { "a.csv", "provider,source,finding,technique\naws,Sensor,a,T159\n", "CB3101" },
        { "a.csv", "provider,source\naws\n", "CB3031" },
        { "a.yml", "logsource:\n  category: test\n", "CB4007" },
        { "a.yml", "title: [\n", "CB4003" },
        { "a.yml", "source: Sensor\nfindings:\n  - [\n", "CB3003" },
        { "a.yml", "- a\n", "CB4006" },
        { "a.yml", "", "CB4101" },
        { "a.yml", "source: Sensor\n", "CB4108" },
        { "a.json", "{}", "CB4108" },
        { "a.txt", Rule, "" },
        { "a.json", """{"type":"bundle","id":"bundle--1","objects":[]}""", "CB3011" },
        { "a.json", """{"name":"x","domain":"enterprise-attack","versions":{"layer":"4.5"},"techniques":[{"techniqueID":"T1059"}]}""", "" },
        { "a.json", """[{"name":"x","techniques":[{"techniqueID":"T1059"}]}]""", "" },
        { "a.json", """{"metadata":{},"mapping_objects":[{"attack_object_id":"T1059"}]}""", "CB3007" },
        { "a.json", "{\"EventID\":1}\n{\"EventID\":2}\n", "CB3011" },
        { "a.json", """[{"EventID":1},{"EventID":2}]""", "CB3011" },
        { "a.yml", "version: 1\nATT&CK version: 9\nname: Control\ntechniques: []\n", "CB3007" },
        { "a.yml", "name: x\ntransformations: [{ id: a }]\n", "CB4011" },
        { "a.yml", "version: https\nsite: {}\nproduct: {}\nrules: []\n", "CB4011" },
        { "a.yml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "CB4011" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_read_as_what_its_keys_say(string name, string text, string expected)
    {
        var errors = Check(new MemoryFiles().With(name, text), name).Where(diagnostic => diagnostic.IsError);
        Assert.Equal(expected, string.Join(' ', errors.Select(error => error.Code).Distinct()));
    }

    [Theory]
    [InlineData("source: Sensor\n", "it lacks 'findings'.")]
    [InlineData("findings: []\n", "it lacks 'source'.")]
    [InlineData("title: Sample\nlevel: high\n", "it lacks 'logsource' and 'detection'.")]
    [InlineData("name: ci\n", "it lacks the keys of both, such as 'detection' or 'findings'.")]
    public void What_is_neither_is_told_what_it_lacks(string text, string expected) =>
        Assert.EndsWith(expected, Assert.Single(Check(new MemoryFiles().With("a.yml", text), "a.yml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Rules_are_also_looked_at_side_by_side()
    {
        var found = Check(new MemoryFiles().With("a.yml", Rule).With("b.yml", Rule), "a.yml", "b.yml");
        Assert.Contains(found, diagnostic => diagnostic is { Code: "CB4260", Span.Path.Value: "b.yml" });
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_stop_the_others()
    {
        var found = Check(new MemoryFiles().With("b.yml", "title: [\n"), "a.yml", "b.yml", "c.csv");
        Assert.Equal(["CB4001", "CB4003", "CB3001"], found.Where(diagnostic => diagnostic.IsError).Select(error => error.Code));
    }

    [Fact]
    public void Strict_makes_errors_of_warnings_and_of_nothing_else()
    {
        var files = new MemoryFiles().With("a.yml", Rule).With("b.yml", Rule);
        var (usual, strict) = (
            Check(files, "a.yml", "b.yml"),
            FileChecks.Check(files, [new("a.yml"), new("b.yml")], strict: true, CancellationToken.None).Diagnostics);
        Assert.Contains(usual, diagnostic => diagnostic.Severity == Severity.Warning);
        Assert.Equal(usual.Select(diagnostic => diagnostic.Severity == Severity.Info), strict.Select(diagnostic => !diagnostic.IsError));
    }

    private static ImmutableArray<Diagnostic> Check(ISourceFiles files, params string[] paths) =>
        FileChecks.Check(files, [.. paths.Select(path => new FilePath(path))], strict: false, CancellationToken.None).Diagnostics;
}
