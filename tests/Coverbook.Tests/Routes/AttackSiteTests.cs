using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Tests.Routes;

public sealed class AttackSiteTests
{
    [Fact]
    public void Addresses_there_are_made_from_ids()
    {
        Assert.Equal("https://attack.mitre.org/techniques/T1059/", AttackSite.Technique(TechniqueId.Parse("T1059")));
        Assert.Equal("https://attack.mitre.org/techniques/T1059/004/", AttackSite.Technique(TechniqueId.Parse("T1059.004")));
        Assert.Equal("https://attack.mitre.org/tactics/TA0002/", AttackSite.Page(AttackId.Parse("TA0002")));
    }

    [Theory]
    [InlineData("https://attack.mitre.org/techniques/T1059", "T1059")]
    [InlineData("https://attack.mitre.org/techniques/T1059/", "T1059")]
    [InlineData("http://attack.mitre.org/techniques/T1059/004", "T1059.004")]
    public void A_technique_s_address_there_names_it(string url, string id) =>
        Assert.Equal(id, AttackSite.TechniqueOf(url)?.ToString());

    [Theory]
    [InlineData("https://attack.mitre.org/tactics/TA0002", "TA0002")]
    [InlineData("https://attack.mitre.org/tactics/TA0002/", "TA0002")]
    [InlineData("https://attack.mitre.org/groups/G0016/", "G0016")]
    [InlineData("https://attack.mitre.org/software/S0154", "S0154")]
    [InlineData("https://attack.mitre.org/detectionstrategies/DET0516/", "DET0516")]
    [InlineData("https://attack.mitre.org/groups/S0154", null)]
    [InlineData("https://attack.mitre.org/groups/", null)]
    [InlineData("https://attack.mitre.org/analytics/AN1428", null)]
    public void The_address_of_any_other_object_there_names_it(string url, string? id) =>
        Assert.Equal(id, AttackSite.ObjectOf(url)?.ToString());

    [Theory]
    [InlineData("TA0002", "https://attack.mitre.org/tactics/TA0002/")]
    [InlineData("C0024", "https://attack.mitre.org/campaigns/C0024/")]
    [InlineData("AN1428", null)]
    public void Kinds_that_have_pages_there_have_addresses(string id, string? url) =>
        Assert.Equal(url, AttackSite.Page(AttackId.Parse(id)));

    [Theory]
    [InlineData("https://attack.mitre.org/tactics/TA0002")]
    [InlineData("https://attack.mitre.org/techniques/")]
    [InlineData("https://attack.mitre.org/techniques/T1059/4")]
    [InlineData("https://attack.mitre.org/techniques/T1059/004/detections")]
    [InlineData("https://attack.mitre.org.example.org/techniques/T1059")]
    [InlineData("https://example.org/https://attack.mitre.org/techniques/T1059")]
    [InlineData("https://attackxmitre.org/techniques/T1059")]
    public void Any_other_address_is_left_alone(string url) => Assert.Null(AttackSite.TechniqueOf(url));
}
