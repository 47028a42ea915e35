using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Migrating;

/// <summary>What a dry run shows.</summary>
public sealed class DifferenceTests : IDisposable
{
    private readonly MigratedSite site = new();

    [Fact]
    public void It_is_what_people_read()
    {
        var findings = string.Join('\n', Enumerable.Range(0, 30).Select(Finding));
        site.With("mappings/one.yaml", SiteKit.Mapping("One", findings))
            .With("mappings/two.yaml", SiteKit.Mapping("Two", "- { id: a, techniques: [T1105] }"))
            .With("rules/one.yml", SiteKit.Rule("One", "aws", "T1104.001") + "\n");
        Golden.Equal("migrating/diff.txt", string.Join('\n', site.Plan().Diff) + "\n");
    }

    [Fact]
    public void Nothing_is_written()
    {
        var mapping = SiteKit.Mapping("One", "- { id: a, techniques: [T1105] }");
        Assert.Equal(1, site.With("mappings/one.yaml", mapping).Plan().Ids);
        Assert.Equal(mapping, site.Text("mappings/one.yaml"));
    }

    public void Dispose() => site.Dispose();

    private static string Finding(int n) => $"- {{ id: f{n}, techniques: [{(n is 2 or 8 or 9 or 20 ? "T1101" : "T1200")}] }}";
}
