using System.Text.Json.Nodes;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Site;

/// <summary>Wrong or thin data never costs a page: a bundle lacks every optional key once, and the whole site is there each time.</summary>
public sealed class MissingFieldTests
{
    private static readonly string Bundle = new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Interpreter", change: technique => technique["x_mitre_version"] = "1.0")
        .Technique("T1059.001", "Shell")
        .Revoked("T1064", "T1059")
        .ToJson();

    [Fact]
    public void A_bundle_without_any_one_optional_key_builds_the_whole_site()
    {
        var whole = WholeSite.Of(new SiteKit().With("attack.json", Bundle)).Keys;
        var objects = JsonNode.Parse(Bundle)!["objects"]!.AsArray();
        for (var index = 0; index < objects.Count; index++)
        {
            foreach (var key in objects[index]!.AsObject()
                .Select(pair => pair.Key)
                .Where(key => !IsNeeded(objects[index]!["type"]!.GetValue<string>(), key)))
            {
                var thin = JsonNode.Parse(Bundle)!;
                thin["objects"]![index]!.AsObject().Remove(key);
                var kit = new SiteKit().With("attack.json", thin.ToJsonString());
                Assert.Equal(whole, WholeSite.Of(kit).Keys);
                Assert.DoesNotContain(kit.Bag.ToSorted(), diagnostic => diagnostic.IsError);
            }
        }
    }

    /// <summary>Without these an object cannot be told apart, or a page not have its address.</summary>
    private static bool IsNeeded(string type, string key) => (type, key) switch
    {
        (_, "type" or "id" or "external_references") => true,
        ("x-mitre-tactic", "x_mitre_shortname") => true,
        ("x-mitre-collection", "x_mitre_version") => true,
        ("relationship", "relationship_type" or "source_ref" or "target_ref") => false,
        _ => key == "revoked",
    };
}
