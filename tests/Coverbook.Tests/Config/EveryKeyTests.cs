using System.Text.Json.Nodes;
using Coverbook.Tests.Documentation;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Config;

/// <summary>Nothing stands in the schema that does nothing: another value of any key gives another site, or another diagnostic.</summary>
public sealed class EveryKeyTests
{
    private const string Full = """
        {
          "site": { "title": "T", "baseUrl": "https://example.org/base/", "description": "D", "language": "en", "repository": "https://example.org/git", "branch": "main",
                    "audience": "public" },
          "product": { "name": "DCV", "url": "https://example.org/dcv" },
          "providers": [ { "id": "aws", "name": "AWS", "kind": "cloud" } ],
          "attack": [ { "domain": "enterprise-attack", "path": "attack.json", "version": "18.1" }, { "domain": "ics-attack", "release": "18.1", "starter": "ics.json" },
                      { "domain": "enterprise-attack", "path": "newer.json", "newer": true }, { "domain": "mobile-attack", "source": "bundle" } ],
          "sources": [ { "name": "bundle", "url": "https://example.org/b.json", "kind": "attack" }, { "name": "archive", "url": "https://example.org/r.zip", "kind": "rules" },
                       { "name": "sheet", "url": "https://example.org/m.csv", "kind": "mapping" } ],
          "aliases": "aliases.yaml",
          "mappings": [ { "path": "mappings/*.yaml", "visibility": "public" }, { "source": "sheet" },
                        { "path": "others/layer.json", "format": "navigator", "provider": "aws", "name": "Layer", "scores": "score" },
                        { "path": "others/sheet.csv", "provider": "aws", "name": "Sheet",
                          "columns": { "provider": "P", "source": "S", "finding": "F", "technique": "T", "confidence": "C", "title": "N", "function": "D", "rationale": "R",
                                       "reviewed": "V", "url": "U" } } ],
          "ruleLibrary": { "name": "CloudSigma", "url": "https://example.org/rules" },
          "rules": [ { "path": "rules/*.yml", "origin": "own", "license": "MIT" },
                     { "path": "other/*.yml", "library": "Other", "url": "https://example.org/o", "visibility": "public", "license": "DRL" },
                     { "path": "third/*.yml", "library": "Third", "origin": "third-party", "strict": false }, { "source": "archive" } ],
          "coverage": { "high": 0.6, "medium": 0.4, "platforms": ["IaaS"] },
          "threats": { "name": "Night", "adversaries": ["G0001"] },
          "references": [ { "title": "R", "url": "https://example.org/r" } ],
          "diagnostics": { "CB5052": "warning" },
          "output": "public"
        }
        """;

    /// <summary>Key in the schema to place in <see cref="Full"/> and another value.</summary>
    private static readonly Dictionary<string, (string Place, string Value)> Changes = new(StringComparer.Ordinal)
    {
        ["site/title"] = ("site/title", "\"U\""),
        ["site/baseUrl"] = ("site/baseUrl", "\"https://example.org/other/\""),
        ["site/description"] = ("site/description", "\"E\""),
        ["site/language"] = ("site/language", "\"de\""),
        ["site/repository"] = ("site/repository", "\"https://example.org/moved\""),
        ["site/branch"] = ("site/branch", "\"trunk\""),
        ["site/audience"] = ("site/audience", "\"internal\""),
        ["product/name"] = ("product/name", "\"VCD\""),
        ["product/url"] = ("product/url", "\"https://example.org/vcd\""),
        ["providers/id"] = ("providers/0/id", "\"amazon\""),
        ["providers/name"] = ("providers/0/name", "\"Amazon\""),
        ["providers/kind"] = ("providers/0/kind", "\"endpoint\""),
        ["attack/domain"] = ("attack/0/domain", "\"mobile-attack\""),
        ["attack/path"] = ("attack/0/path", "\"other.json\""),
        ["attack/version"] = ("attack/0/version", "\"17.1\""),
        ["attack/release"] = ("attack/1/release", "\"17.1\""),
        ["attack/starter"] = ("attack/1/starter", "\"ics2.json\""),
        ["attack/source"] = ("attack/3/source", "\"sheet\""),
        ["sources/name"] = ("sources/0/name", "\"other\""),
        ["sources/kind"] = ("sources/0/kind", "\"rules\""),
        ["attack/newer"] = ("attack/2/newer", "false"),
        ["aliases"] = ("aliases", "\"aliases2.yaml\""),
        ["mappings/path"] = ("mappings/0/path", "\"mappings/a.yaml\""),
        ["mappings/source"] = ("mappings/1/source", "\"bundle\""),
        ["mappings/visibility"] = ("mappings/0/visibility", "\"count\""),
        ["mappings/format"] = ("mappings/2/format", "\"dettect\""),
        ["mappings/provider"] = ("mappings/2/provider", "\"gcp\""),
        ["mappings/name"] = ("mappings/2/name", "\"Other\""),
        ["mappings/scores"] = ("mappings/2/scores", "\"confidence\""),
        ["mappings/columns/provider"] = ("mappings/3/columns/provider", "\"Nothing\""),
        ["mappings/columns/source"] = ("mappings/3/columns/source", "\"P\""),
        ["mappings/columns/finding"] = ("mappings/3/columns/finding", "\"N\""),
        ["mappings/columns/technique"] = ("mappings/3/columns/technique", "\"F\""),
        ["mappings/columns/confidence"] = ("mappings/3/columns/confidence", "\"N\""),
        ["mappings/columns/title"] = ("mappings/3/columns/title", "\"F\""),
        ["mappings/columns/function"] = ("mappings/3/columns/function", "\"N\""),
        ["mappings/columns/rationale"] = ("mappings/3/columns/rationale", "\"N\""),
        ["mappings/columns/reviewed"] = ("mappings/3/columns/reviewed", "\"N\""),
        ["mappings/columns/url"] = ("mappings/3/columns/url", "\"N\""),
        ["ruleLibrary/name"] = ("ruleLibrary/name", "\"SigmaCloud\""),
        ["ruleLibrary/url"] = ("ruleLibrary/url", "\"https://example.org/elsewhere\""),
        ["rules/path"] = ("rules/0/path", "\"rules/a.yml\""),
        ["rules/source"] = ("rules/3/source", "\"bundle\""),
        ["rules/origin"] = ("rules/0/origin", "\"generated\""),
        ["rules/strict"] = ("rules/2/strict", "true"),
        ["rules/license"] = ("rules/1/license", "\"MIT\""),
        ["rules/library"] = ("rules/1/library", "\"Another\""),
        ["rules/url"] = ("rules/1/url", "\"https://example.org/another\""),
        ["rules/visibility"] = ("rules/1/visibility", "\"count\""),
        ["coverage/high"] = ("coverage/high", "0.7"),
        ["coverage/medium"] = ("coverage/medium", "0.3"),
        ["coverage/platforms"] = ("coverage/platforms", "[\"Windows\"]"),
        ["threats/name"] = ("threats/name", "\"Day\""),
        ["threats/adversaries"] = ("threats/adversaries", "[\"G0002\"]"),
        ["references/title"] = ("references/0/title", "\"S\""),
        ["references/url"] = ("references/0/url", "\"https://example.org/s\""),
        ["diagnostics/*"] = ("diagnostics/CB5052", "\"info\""),
        ["output"] = ("output", "\"www\""),
    };

    /// <summary>Keys that are for others than the build.</summary>
    private static readonly string[] ForOthers = ["$schema", "attack/index", "sources/url"];

    public static TheoryData<string> Keys => [.. Changes.Keys];

    [Fact]
    public void Every_key_of_the_schema_is_tried() =>
        Assert.Equal(
            LeavesOf(JsonNode.Parse(ConfigSchema.Write())!, "").Order(StringComparer.Ordinal),
            Changes.Keys.Concat(ForOthers).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Another_value_of_a_key_gives_another_site(string key)
    {
        var config = JsonNode.Parse(Full)!;
        Set(config, Changes[key].Place.Split('/'), JsonNode.Parse(Changes[key].Value)!);
        Assert.NotEqual(OutcomeOf(Full), OutcomeOf(config.ToJsonString()));
    }

    [Fact]
    public void The_same_values_give_the_same_site() => Assert.Equal(OutcomeOf(Full), OutcomeOf(JsonNode.Parse(Full)!.ToJsonString()));

    private static IEnumerable<string> LeavesOf(JsonNode schema, string path)
    {
        if (schema["properties"] is JsonObject properties)
        {
            return properties.SelectMany(property => LeavesOf(property.Value!, path.Length == 0 ? property.Key : $"{path}/{property.Key}"));
        }

        return schema["items"] is { } items ? LeavesOf(items, path)
            : schema["additionalProperties"] is JsonObject values ? LeavesOf(values, $"{path}/*")
            : [path];
    }

    private static void Set(JsonNode node, ReadOnlySpan<string> place, JsonNode value)
    {
        if (place.Length > 1)
        {
            Set(
                node is JsonArray list ? list[int.Parse(place[0], System.Globalization.CultureInfo.InvariantCulture)]! : node[place[0]]!,
                place[1..],
                value);
        }
        else
        {
            node[place[0]] = value;
        }
    }

    /// <summary>Codes, and all that is published, but for the digests of the inputs.</summary>
    private static string OutcomeOf(string config)
    {
        var kit = Site(config);
        if (kit.Read() is not { } site)
        {
            return string.Join('\n', kit.Bag.ToSorted());
        }

        var files = WholeSite.Of(kit, site)
            .Where(file => !file.Key.EndsWith("build.json", StringComparison.Ordinal))
            .Select(file => $"{file.Key}\n{file.Value}");
        var diagnostics =
            site.Policy.Apply(kit.Bag.ToSorted()).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Severity} {diagnostic.Message}");
        return string.Join('\n', [site.Config.Output, .. diagnostics, .. files]);
    }

    private static SiteKit Site(string config)
    {
        var enterprise = new StixKit { Version = null }.Tactic("TA0002", "Execution", "execution").Technique("T1059", "Scripting");
        enterprise.Adversary("G0001", "Owl").Adversary("G0002", "Bat");
        enterprise.Technique("T1060", "Only Windows", change: stix => stix["x_mitre_platforms"] = new JsonArray("Windows"));
        var ics =
            new StixKit { KillChain = "mitre-ics-attack" }.Tactic("TA0104", "Execution", "execution").Technique("T0807", "Command Line");
        var newer = new StixKit { Version = "19.0" }.Tactic("TA0002", "Execution", "execution")
            .Technique("T1685", "Scripting Anew")
            .Revoked("T1059", "T1685");
        var rule = SiteKit.Rule("Another rule", "aws", "T1059", "T1686");
        return new SiteKit()
            .With("site.config.json", config)
            .With("attack.json", enterprise.ToJson()).With("other.json", enterprise.Technique("T1061", "More").ToJson())
            .With("ics.json", ics.ToJson()).With("ics2.json", ics.Technique("T0808", "More").ToJson()).With("newer.json", newer.ToJson())
            .With("aliases.yaml", "techniques: { T1686: [T1059] }\n").With("aliases2.yaml", "techniques: { T1687: [T1059] }\n")
            .With("mappings/a.yaml", SiteKit.Mapping("First", "  - { id: A, title: One, techniques: { T1059: 0.7 } }"))
            .With("mappings/b.yaml", SiteKit.Mapping("Second", "  - { id: B, title: Two, techniques: { T1060: 0.3 } }"))
            .With("others/layer.json", """{ "name": "L", "versions": { "layer": "4.5" }, "techniques": [ { "techniqueID": "T1059", "score": 40 } ] }""")
            .With("others/sheet.csv", "P,S,F,T,C,N,D,R,V,U\naws,Sheet,G,T1059,0.6,Title,protect,Because,2026-03-30,https://example.org/g\n")
            .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059")).With("rules/b.yml", SiteKit.Rule("B rule", "aws", "T1060"))
            .With("other/c.yml", rule)
            .With(
                "third/d.yml",
                SiteKit.Rule("D rule", "aws", "T1060").Replace("condition: selection", "condition: elsewhere", StringComparison.Ordinal))
            .With("content/notes/T1059.md", "---\naudience: internal\n---\nFor us alone.\n");
    }
}
