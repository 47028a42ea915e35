using System.Text.Json;
using Coverbook.Coverage.Publishing;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>What is told of each technique is what the bundle holds, counted over its plain JSON.</summary>
public sealed class RealKnowledgeTests
{
    [Theory]
    [InlineData("enterprise-attack", 691)]
    [InlineData("mobile-attack", 124)]
    [InlineData("ics-attack", 83)]
    public void Each_technique_has_what_the_raw_bundle_counts(string domain, int techniques)
    {
        var path = Path.Combine(RealData.Folder, "attack-stix-2.0", domain + ".json");
        var raw = new RawBundle(path);
        var model = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace(
                "\"enterprise-attack\", \"path\"", $"\"{domain}\", \"version\": \"18.1\", \"path\"", StringComparison.Ordinal))
            .With("attack.json", File.ReadAllText(path))
            .Published();
        var sources = raw.Relationships.ToLookup(one => (RawBundle.Text(one, "relationship_type"), RawBundle.Text(one, "target_ref")));
        Assert.Equal(techniques, model.Techniques.Length);
        Assert.Equal(
            raw.Techniques.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => Counts(one.Id, one.Technique, raw, sources)),
            model.Techniques.Select(Counts));
    }

    private static string Counts(PublishedTechnique technique)
    {
        var analytics = technique.Strategies.SelectMany(strategy => strategy.Analytics).ToArray();
        return $"{technique.Technique.Id}: {technique.Mitigations.Length} mitigations, {technique.Procedures.Length} procedures by "
            + $"{technique.Users.Groups} groups, {technique.Users.Software} software, {technique.Users.Campaigns} campaigns, "
            + $"{technique.Strategies.Length} strategies, {analytics.Length} analytics, {analytics.Sum(one => one.Logs.Length)} log sources, "
            + $"{analytics.Sum(one => one.Analytic.Tunables.Length)} tunables";
    }

    private static string Counts(
        string id, JsonElement technique, RawBundle raw, ILookup<(string? Type, string? Target), JsonElement> sources)
    {
        var stixId = RawBundle.Text(technique, "id");
        var users = sources[("uses", stixId)].Select(one => raw[RawBundle.Text(one, "source_ref")!]).ToArray();
        var strategies = sources[("detects", stixId)].Select(one => raw[RawBundle.Text(one, "source_ref")!]).ToArray();
        var analytics = strategies.SelectMany(one => RawBundle.List(one, "x_mitre_analytic_refs"))
            .Select(reference => reference.GetString()!)
            .Where(raw.IsInForce)
            .Select(reference => raw[reference])
            .ToArray();
        int By(params string[] types) => users.Where(one => types.Contains(RawBundle.Text(one, "type"))).Distinct().Count();
        return $"{id}: {sources[("mitigates", stixId)].Count()} mitigations, {users.Length} procedures by {By("intrusion-set")} groups, "
            + $"{By("malware", "tool")} software, {By("campaign")} campaigns, {strategies.Length} strategies, {analytics.Length} analytics, "
            + $"{analytics.Sum(one => RawBundle.List(one, "x_mitre_log_source_references").Count())} log sources, "
            + $"{analytics.Sum(one => RawBundle.List(one, "x_mitre_mutable_elements").Count())} tunables";
    }
}
