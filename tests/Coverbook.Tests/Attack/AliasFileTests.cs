using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class AliasFileTests
{
    [Fact]
    public void A_missing_alias_file_is_reported_where_the_configuration_names_it()
    {
        var config = SiteKit.Config("\"aliases\": \"aliases.yaml\"");
        var kit = new SiteKit().With("site.config.json", config).With("mappings/a.yaml", SiteKit.Mapping("Source", "  []")).With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"));
        kit.Read();
        var complaint = kit.Complaint();
        Assert.Equal(("CB2001", "The alias file 'aliases.yaml' cannot be read: it does not exist."), (complaint.Code, complaint.Message));
        Assert.Equal(TextPlace.Of(config, "\"aliases.yaml\""), complaint.Span!.Value.Start);
    }
}
