using Coverbook.Config;
using Coverbook.Mappings.Formats;
using Coverbook.Mappings.Loading;

namespace Coverbook.Tests.Mappings.Formats;

/// <summary>What the configuration says of a file, against what the file shows itself.</summary>
public sealed class StatedFormatTests
{
    private const string Native = "source: S\nprovider: aws\nfindings: []\n";

    [Theory]
    [InlineData("dettect", Native, "a.yaml(1,1): error CB3040: The configuration states the format 'dettect', but it is a mapping.")]
    [InlineData(
        "native",
        "file_type: technique-administration\ntechniques: []\n",
        "a.yaml(1,1): error CB3040: The configuration states the format 'native', but it is a DeTT&CT technique administration file.")]
    [InlineData(
        "navigator",
        "name: x\ntechniques: []\nATT&CK version: 8\n",
        "a.yaml(1,1): error CB3040: The configuration states the format 'navigator', but it is a CTID mapping of the security stack.")]
    [InlineData("ctid", "name: x\n", "a.yaml(1,1): error CB3007: This mapping lacks 'mapping_objects'.")]
    [InlineData(
        "ctid-legacy",
        "[{ findings: [], source: S }]",
        "a.yaml(1,1): error CB3040: The configuration states the format 'ctid-legacy', but it is a mapping.")]
    [InlineData("dettect", "[{ a: 1 }]", "a.yaml(1,1): error CB3006: 'a.yaml' must be a map, but is a list.")]
    public void A_file_of_another_format_is_called_what_it_is(string format, string text, string complaint)
    {
        var read = Load(text, new MappingOptions { Format = MappingFormats.ByWord[format] });
        Assert.StartsWith(complaint, read.Complaints.First(), StringComparison.Ordinal);
        Assert.Empty(read.Sources);
    }

    [Fact]
    public void A_file_that_shows_nothing_is_read_as_what_it_is_said_to_be()
    {
        var read = Load(
            "name: Blue\ntechniques:\n  - { technique_id: T1059, detection: { score: 2 } }\n",
            new MappingOptions { Format = MappingFormat.Dettect, Provider = "aws" });
        Assert.Equal("T1059", read.Finding().Id);
    }

    [Theory]
    [InlineData("findings: []\nsource: S\n", "aws / S")]
    [InlineData("findings: []\n", "aws / N")]
    [InlineData("findings: []\nprovider: gcp\n", "gcp / N")]
    public void A_native_file_may_leave_its_provider_and_name_to_the_configuration(string text, string source)
    {
        var read = Load(text, new MappingOptions { Provider = "aws", Name = "N" });
        Assert.Empty(read.Complaints);
        Assert.Equal(source, $"{Assert.Single(read.Sources).ProviderId} / {read.Sources[0].Name}");
    }

    [Fact]
    public void What_a_site_keeps_of_a_file_depends_on_what_is_said_of_it()
    {
        var one = new MappingForm(MappingHintsOf(new MappingOptions { Scores = ScoreMeaning.Confidence }));
        var other = new MappingForm(MappingHintsOf(new MappingOptions { Columns = new ColumnOptions { Finding = "Signal" } }));
        Assert.NotEqual(one.Circumstances, other.Circumstances);
        Assert.NotEqual(new MappingForm(MappingHints.None).Circumstances, one.Circumstances);
    }

    private static MappingHints MappingHintsOf(MappingOptions options) => MappingHints.Of(options);

    private static MappingCase Load(string text, MappingOptions options) =>
        new MappingCase().With("a.yaml", text).LoadEntries(options with { Path = "a.yaml" });
}
