using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Loading;
using Coverbook.Sigma;
using Coverbook.Sigma.Reading;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Data;

/// <summary>Files among others of another kind: one message says what each is, in place of all that it lacks.</summary>
public sealed class FileRecognitionTests
{
    private const string Mapping = "source: Sensor\nprovider: aws\nfindings:\n  - { id: a, techniques: [T1059] }\n";
    private const string Bundle = """{ "type": "bundle", "id": "bundle--1", "objects": [ { "type": "attack-pattern" }, 1, 2 ] }""";
    private const string Layer = """{ "name": "n", "versions": { "layer": "4.5" }, "domain": "enterprise-attack", "techniques": [ { "techniqueID": "T1059" } ] }""";
    private const string Explorer = """{ "metadata": { "mapping_version": "1" }, "mapping_objects": [ { "attack_object_id": "T1059" } ] }""";
    private const string Legacy = "version: 1\nATT&CK version: 9\nname: Control\ntechniques:\n  - { id: T1059, technique-scores: [] }\n";
    private const string Events = "{ \"EventID\": 1 }\n{ \"EventID\": 2 }\n";

    [Theory]
    [InlineData("a.yaml", "rule", "it is a Sigma rule")]
    [InlineData("a.json", Bundle, "it is a STIX bundle")]
    [InlineData(
        "a.yaml",
        "file_type: data-source-administration\ndata_sources: []\n",
        "it is a DeTT&CT administration file, but not of techniques")]
    [InlineData("a.json", Events, "it holds several JSON values, as files of events do")]
    [InlineData("a.json", "[{ \"EventID\": 1 }]", "it is a list of records, such as events")]
    [InlineData("a.yaml", "name: ci\non: push\n", "it has none of the keys 'source', 'provider' and 'findings'")]
    public void Among_mappings(string name, string text, string reason)
    {
        var bag = new DiagnosticBag();
        var files = new MemoryFiles().With(name, text == "rule" ? RuleText.WithKeys("status: test") : text);
        var parallel = new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken };
        Assert.Empty(MappingLoader.Load([PlainSources.Of(new MappingOptions { Path = "a.*" })], files, bag, parallel).Sources);
        Assert.Equal($"This is not a mapping file: {reason}.", Assert.Single(bag.ToSorted()).Message);
        Assert.Equal("CB3011", bag.ToSorted()[0].Code);
    }

    [Theory]
    [InlineData("a.yml", Mapping, "it is a mapping")]
    [InlineData("a.yml", Bundle, "it is a STIX bundle")]
    [InlineData("a.yml", Layer, "it is an ATT&CK Navigator layer")]
    [InlineData("a.yml", Legacy, "it is a CTID mapping of the security stack")]
    [InlineData("a.yml", Explorer, "it is a CTID mapping of the Mappings Explorer")]
    [InlineData("a.yml", "file_type: technique-administration\ntechniques: []\n", "it is a DeTT&CT technique administration file")]
    [InlineData("a.yml", "name: p\npriority: 1\ntransformations:\n  - id: a\n", "it is a processing pipeline for Sigma, which is not read")]
    [InlineData("a.yml", "name: ci\non: push\n", "it has none of the keys 'title', 'logsource' and 'detection'")]
    public void Among_rules(string name, string text, string reason)
    {
        var bag = new DiagnosticBag();
        var entry = new RuleOptions { Path = "a.*" };
        Assert.Empty(
            RuleLoader.Load(
                [PlainSources.Of(entry)], null, new MemoryFiles().With(name, text), new NoValidator(), bag, new ParallelOptions()).Rules);
        Assert.Equal($"This is not a Sigma rule: {reason}.", Assert.Single(bag.ToSorted()).Message);
        Assert.Equal("CB4011", bag.ToSorted()[0].Code);
    }

    [Fact]
    public void A_file_of_several_rules_is_one_whatever_its_first_document_lacks() =>
        Assert.NotEmpty(
            RuleFileReader.Read(
                new FilePath("a.yml"),
                System.Text.Encoding.UTF8.GetBytes("title: Only A Head\n---\n" + RuleText.WithKeys("status: test")),
                RuleLibrary.Unnamed).Documents);
}
