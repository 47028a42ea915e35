using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class AliasFileTests
{
    [Fact]
    public void A_missing_alias_file_is_reported_where_the_configuration_names_it()
    {
        var config = SiteKit.Config("\"aliases\": \"aliases.yaml\"");
        var kit = new SiteKit()
            .With("site.config.json", config)
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  []"))
            .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"));
        kit.Read();
        var complaint = kit.Complaint();
        Assert.Equal(("CB2001", "The alias file 'aliases.yaml' cannot be read: it does not exist."), (complaint.Code, complaint.Message));
        Assert.Equal(TextPlace.Of(config, "\"aliases.yaml\""), complaint.Span!.Value.Start);
    }
}

public sealed class WrongAliasFileTests
{
    [Theory]
    [InlineData("techniques: { T1685: T1059 }", null)]
    [InlineData("techniques: { T1685: [T1059] }", null)]
    [InlineData("techniques: { T1685: { T1059: 1 } }", "CB2006 'T1685' must be a list of ids, but is a map.")]
    [InlineData("techniques: { T1685: }", "CB2006 'T1685' must be a list of ids, but is empty.")]
    [InlineData("techniques: { Impair: [T1059] }", "CB2108 'Impair' is not a technique id.")]
    [InlineData("techniques: { T1685: [Impair] }", "CB2108 'Impair' is not a technique id.")]
    public void What_is_no_id_is_told(string text, string? complaint) =>
        Assert.Equal(complaint is null ? [] : [complaint], Complaints(text));

    [Fact]
    public void Thousands_of_ids_are_one_fault()
    {
        var ids = Enumerable.Range(1000, 1_500).Select(number => $"T{number}").ToArray();
        Assert.Equal(
            ["CB2004 This alias file has more than 1,000 newer ids."],
            Complaints($"techniques:\n{string.Concat(ids.Select(id => $"  {id}: [T1059]\n"))}"));
        Assert.Equal(
            ["CB2004 This alias file has more than 1,000 older ids of 'T1685'."],
            Complaints($"techniques: {{ T1685: [{string.Join(", ", ids)}] }}"));
    }

    private static IEnumerable<string> Complaints(string text)
    {
        var kit = new SiteKit().With("site.config.json", SiteKit.Config("\"aliases\": \"aliases.yaml\"")).With("aliases.yaml", text)
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  []")).With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"));
        kit.Read();
        return kit.Bag.ToSorted().Select(found => $"{found.Code} {found.Message}");
    }
}
