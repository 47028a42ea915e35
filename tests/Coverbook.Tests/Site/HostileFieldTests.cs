using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Build.Reading;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Site;

/// <summary>
/// Puts hostile text into every text of every input, one at a time, and looks at everything that would be published: it must be
/// inert in HTML, JSON and XML, or have been refused where it stands.
/// </summary>
public sealed class HostileFieldTests
{
    private const int LargePage = 500_000;

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "' onmouseover='alert(1)",
        "a\u202Eb\u2066c",
        "a\0b",
        "</textarea><svg onload=alert(1)>",
        "{{ page.site }}",
        "](javascript:alert(1)) <code>x",
        "../../../../etc/passwd",
        new string('W', 1_000_000),
    ];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, Hostile.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_inert_wherever_it_is_put(int text)
    {
        foreach (var input in Inputs)
        {
            for (var field = 0; Replace(JsonNode.Parse(input.Value)!, field, Hostile[text]) is { } changed; field++)
            {
                AssertInert(
                    input.Key,
                    field,
                    Site().With(
                        input.Key,
                        input.Key.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{changed}\n---\n{Hostile[text].Replace('\0', ' ')}\n" : changed));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_inert_in_all_that_stands_around_a_technique(int text)
    {
        var payload = Hostile[text];
        AssertInert("around", text, Site().With("attack.json", new StixKit()
            .Tactic("TA0002", "Execution", "execution")
            .Technique("T1059", "Interpreter")
            .AllAround("T1059", payload, payload)
            .ToJson()));
    }

    /// <summary>Nothing is told of a technique that could not be read, and what tells of it leads nowhere.</summary>
    [Fact]
    public void Without_its_technique_all_around_it_stands_alone() => AssertInert("around", 0, Site().With("attack.json", new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1000", "Other")
        .AllAround("T1059")
        .ToJson()));

    /// <summary>YAML is a superset of JSON, so that one walker reaches every field of every input.</summary>
    private static IReadOnlyDictionary<string, string> Inputs { get; } = new Dictionary<string, string>
    {
        ["site.config.json"] = SiteKit.Config(
            "\"references\": [ { \"title\": \"Work\", \"url\": \"https://example.org/\" } ], \"coverage\": { \"platforms\": [\"IaaS\"] }"),
        ["attack.json"] = new StixKit()
            .Tactic("TA0002", "Execution", "execution")
            .Technique("T1059", "Interpreter")
            .Technique("T1059.001", "Shell")
            .Revoked("T1064", "T1059")
            .ToJson(),
        ["mappings/a.yaml"] = """
            { "source": "S", "provider": "aws", "url": "https://example.org/", "attackVersion": "18.1", "knownFindings": ["F1", "F2"],
              "findings": [ { "id": "F1", "title": "T", "url": "https://example.org/", "severity": "high", "requires": "R", "owner": "O", "runbook": "B", "meta": { "k": "v" },
                "techniques": [ { "id": "T1059", "confidence": 0.5, "rationale": "Because", "reviewer": "Me" } ] } ] }
            """,
        ["rules/a.yml"] = """
            { "title": "T", "id": "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c11", "status": "test", "description": "D", "author": "A", "license": "L", "level": "high",
              "references": ["https://example.org/"], "tags": ["attack.t1059", "cve.2020-1234"], "falsepositives": ["Few things"], "fields": ["f"],
              "logsource": { "product": "aws", "service": "cloudtrail", "category": "c", "definition": "D" },
              "detection": { "selection": { "eventName": "E" }, "condition": "selection" } }
            """,
        ["content/pages/about.md"] = """{ "title": "About", "description": "D" }""",
        ["content/notes/T1059.md"] = """{ "featuredRule": "a", "accepted": { "reason": "R", "owner": "O" } }""",
    };

    private static SiteKit Site()
    {
        var kit = new SiteKit();
        foreach (var (path, text) in Inputs)
        {
            kit.With(path, path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{text}\n---\n" : text);
        }

        return kit;
    }

    private static void AssertInert(string input, int field, SiteKit kit)
    {
        if (kit.Read() is not ReadSite site)
        {
            Assert.Contains(kit.Bag.ToSorted(), diagnostic => diagnostic.IsError);
            return;
        }

        foreach (var (path, text) in WholeSite.Of(kit, site))
        {
            Assert.False(path.Contains("..", StringComparison.Ordinal) || path.StartsWith('/'), $"{input} field {field}: {path}");
            Assert.DoesNotContain('\0', text);
            if (path.EndsWith(".html", StringComparison.Ordinal) && text.Length > LargePage)
            {
                // What makes a page this large is nothing but letters; parsing it would say no more.
                Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
            }
            else if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                AssertInert($"{input} field {field}, {path}", new HtmlParser().ParseDocument(text));
                Assert.DoesNotContain('\u202E', text);
            }
            else if (path.EndsWith(".json", StringComparison.Ordinal))
            {
                JsonDocument.Parse(text).Dispose();
            }
            else if (path.EndsWith(".xml", StringComparison.Ordinal))
            {
                XDocument.Parse(text);
            }
        }

        Assert.DoesNotContain(kit.Bag.ToSorted(), diagnostic => diagnostic.Code.StartsWith("CB7", StringComparison.Ordinal));
    }

    private static void AssertInert(string where, IHtmlDocument page)
    {
        foreach (var script in page.Scripts)
        {
            if (script.Type == "application/ld+json")
            {
                JsonDocument.Parse(script.Text).Dispose();
                Assert.DoesNotContain('<', script.Text);
            }
            else
            {
                Assert.StartsWith("/base/assets/", script.Source, StringComparison.Ordinal);
            }
        }

        foreach (var element in page.All)
        {
            Assert.False(
                element.LocalName is "img" or "svg" or "iframe" or "object" or "embed" or "base" or "style" or "form"
                    && !element.Matches("article.matrix > form.views, article form.filters[data-noun]:not([action]), svg.pic"),
                $"{where}: <{element.LocalName}>");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(
                    attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style",
                    $"{where}: {attribute.Name}");
                Assert.False(
                    attribute.Name is "href" or "src"
                        && !attribute.Value.StartsWith("/base/", StringComparison.Ordinal)
                        && !attribute.Value.StartsWith('#')
                    && !attribute.Value.StartsWith("https://", StringComparison.Ordinal),
                    $"{where}: {attribute.Name}={attribute.Value}");
            }
        }
    }

    /// <summary>Replaces the n-th text value of a tree; <c>null</c> when it has fewer.</summary>
    private static string? Replace(JsonNode root, int index, string text)
    {
        var leaves = new List<JsonValue>();
        Collect(root, leaves);
        if (index >= leaves.Count)
        {
            return null;
        }

        leaves[index].ReplaceWith(text);
        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonValue> leaves)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (_, value) in map)
                {
                    Collect(value, leaves);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Collect(item, leaves);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                leaves.Add(value);
                break;
        }
    }
}
