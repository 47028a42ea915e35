namespace Coverbook.Tests.Mappings.Formats;

/// <summary>Files of the security stack mappings: one control each, with words in capitals and keys with blanks.</summary>
public sealed class LegacyTests
{
    private const string Head = """
        version: 1
        ATT&CK version: 8
        creation date: 3/7/2021
        last update:
        name: Porch Camera (Pro)
        platform: Home
        organization: Center
        references: [https://example.org/a]
        """;

    [Fact]
    public void A_score_of_sub_techniques_counts_for_each_of_them()
    {
        var read = Load("""

            techniques:
              - id: T1059
                name: A name
                technique-scores: [{ category: Detect, value: Minimal, comments: Seldom. }]
                sub-techniques-scores:
                  - sub-techniques: [{ id: T1059.001, name: One }, { id: T1059.004, name: Two }]
                    scores: [{ category: Protect, value: Significant }, { category: Detect, value: Partial }]
            """);
        Assert.Empty(read.Complaints);
        var capability = Assert.Single(read.Capabilities);
        Assert.Equal(("porch_camera_pro", "Porch Camera (Pro)", null), (capability.Id, capability.Name, capability.NotMappable));
        Assert.Equal(
            [
                "T1059 Detect Minimal Seldom. 10", "T1059.001 Protect Significant  14", "T1059.001 Detect Partial  14",
                "T1059.004 Protect Significant  14", "T1059.004 Detect Partial  14",
            ],
            capability.Scores.Select(score => $"{score.Technique} {score.Category} {score.Value} {score.Comment} {score.Span.Start.Line}"));
        Assert.All(capability.Scores, score => Assert.Equal("https://example.org/a", Assert.Single(score.References).Text));
        var mapping = capability.Mapping;
        Assert.Equal(("1", "8", "home", "Center"), (mapping.Version, mapping.AttackVersion, mapping.ProviderId, mapping.Author));
        Assert.Equal(new DateOnly(2021, 3, 7), mapping.Updated);
    }

    [Theory]
    [InlineData("\ncomments: It is a lamp.\n", "It is a lamp.")]
    [InlineData("\ntechniques: []\n", "")]
    public void A_control_without_techniques_is_not_mappable(string rest, string reason) =>
        Assert.Equal(reason, Assert.Single(Load(rest).Capabilities).NotMappable);

    [Theory]
    [InlineData("value: Great", "error CB3009: 'Great' is not a value of 'value'. Write one of: minimal, partial, significant.")]
    [InlineData("comments: x", "error CB3007: This score lacks 'value'.")]
    [InlineData("vlaue: Minimal", "error CB3008: Nothing reads the key 'vlaue'. Did you mean 'value'?")]
    public void A_score_that_says_nothing_is_told(string rest, string complaint) =>
        Assert.Contains(
            Load($"\ntechniques:\n  - {{ id: T1059, technique-scores: [{{ category: Detect, {rest} }}] }}\n").Complaints,
            found => found.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void An_id_that_is_none_is_passed_over_and_told() =>
        Assert.Contains(
            "a.yaml(10,11): warning CB3050: 'S0001' is not a technique id",
            Assert.Single(Load("\ntechniques:\n  - { id: S0001, technique-scores: [] }\n").Complaints), StringComparison.Ordinal);

    [Fact]
    public void A_name_is_one_however_its_accents_are_encoded() =>
        Assert.Equal(
            "T\u00fcr",
            Assert.Single(
                new MappingCase().With("a.yaml", "ATT&CK version: 8\nname: Tu\u0308r\nplatform: Home\n").Load("a.yaml").Capabilities).Name);

    private static MappingCase Load(string rest) => new MappingCase().With("a.yaml", Head + rest).Load("a.yaml");
}
