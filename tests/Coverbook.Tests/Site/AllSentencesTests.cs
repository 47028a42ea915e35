using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Site;

/// <summary>
/// Every sentence of every kind of page, over sites that lack this or that, in one golden file that a person can read through. A
/// page that reads as in an earlier site is not repeated.
/// </summary>
public sealed class AllSentencesTests
{
    private static readonly (string Site, Action<Draft> Arrange)[] Grid =
    [
        ("nothing but a bundle", _ => { }),
        ("an empty bundle", site => site.Bundle = new StixKit().Tactic("TA0002", "Execution", "execution")),
        ("everything once", site => site.Whole(1)),
        ("everything twice", site => site.Whole(2)),
        ("everything, and no name for the library", site => { site.Whole(2); site.Library = null; }),
        ("one rule, and no name for the library", site => { site.Library = null; site.Rules(1); }),
        ("rules of somebody else only, and no library of one's own", site => { site.Library = null; site.Others(2); }),
        ("one rule of somebody else beside a library of one's own that is empty", site => site.Others(1)),
        (
            "rules of one's own and of somebody else, and no name for the library",
            site => { site.Library = null; site.Rules(2); site.Others(1); }),
        ("a rule of one's own and rules of somebody else", site => { site.Rules(1); site.Others(2); }),
        ("findings without kinds of providers, dates and confidences", site => { site.Kind = null; site.Plain = true; site.Findings(2); }),
        ("an endpoint's findings", site => { site.Kind = "endpoint"; site.Findings(1); }),
        ("a source that protects, one that responds", site => site.Functions()),
        ("sources that know what they can raise", site => site.Complete()),
        ("one platform in scope", site => { site.Whole(1); site.Platforms = "\"IaaS\""; }),
        ("two platforms in scope, which hardly any technique has", site => { site.Whole(2); site.Elsewhere(); }),
        (
            "a product with a home page, a description, a date",
            site => { site.Whole(2); site.Date = new DateOnly(2026, 4, 24); site.ProductUrl = true; site.Description = "What we see."; }),
        ("rules that are only counted", site => { site.Rules(2); site.Visibility = "count"; }),
        (
            "a rule without its source, and no name for the library",
            site => { site.Library = null; site.Rules(1); site.Visibility = "metadata"; }),
        ("tags that ATT&CK does not have", site => site.Tags()),
        ("a rule of somebody else with faults, and one that is none", site => site.Faults("public")),
        ("the same, without their sources", site => site.Faults("metadata")),
        ("the same, only counted", site => site.Faults("count")),
        ("groups, software and campaigns", site => { site.Whole(1); site.Adversaries(); }),
        ("the same, of which some are threats", site => { site.Whole(1); site.Adversaries(); site.Threats = "\"C0001\", \"G0001\""; }),
        ("one of them is a threat", site => { site.Adversaries(); site.Threats = "\"S0001\""; }),
    ];

    [Fact]
    public void They_read_as_the_golden_file()
    {
        var text = new StringBuilder();
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, arrange) in Grid)
        {
            text.Append(CultureInfo.InvariantCulture, $"######## {name}\n");
            foreach (var (file, sentences) in Pages(arrange))
            {
                if (read.TryAdd($"{file}\n{sentences}", name))
                {
                    text.Append(CultureInfo.InvariantCulture, $"## {file}\n{sentences}");
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"## {file} as with: {read[$"{file}\n{sentences}"]}\n");
                }
            }
        }

        Golden.Equal("pages/all-sentences.txt", text.ToString());
    }

    [Fact]
    public void No_anchor_stands_twice_and_every_link_leads_somewhere() => Assert.All(Grid, one =>
    {
        var draft = new Draft();
        one.Arrange(draft);
        var kit = draft.ToKit();
        var site = kit.Read(draft.Date)!;
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(kit, site), site.Address));
    });

    private static IEnumerable<(string File, string Sentences)> Pages(Action<Draft> arrange)
    {
        var draft = new Draft();
        arrange(draft);
        var kit = draft.ToKit();
        var site = kit.Read(draft.Date) ?? throw new InvalidOperationException(string.Join('\n', kit.Bag.ToSorted()));
        var files = WholeSite.Of(kit, site);
        return files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(
            file => (file.Key, Sentences(new HtmlParser().ParseDocument(file.Value))));
    }

    private static string Sentences(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("pre, .prose, .place, .sources").ToArray())
        {
            element.Remove();
        }

        foreach (var details in page.QuerySelectorAll("details").ToArray())
        {
            details.OuterHtml = $"<div>{details.InnerHtml}</div>";
        }

        var lines = PageText.Of(page).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var description = page.QuerySelector("meta[name=description]")!.GetAttribute("content")!;
        if (!lines.Contains(description))
        {
            lines.Insert(0, $"(search engines: {description})");
        }

        if (page.QuerySelector("article.home") is not null)
        {
            lines.AddRange(page.QuerySelectorAll("footer p").Select(line => line.TextContent));
        }

        return string.Concat(lines.Select(line => $"{line}\n"));
    }

    /// <summary>A site whose parts are there or not.</summary>
    private sealed class Draft
    {
        private readonly Dictionary<string, string> files = [];

        public StixKit Bundle { get; set; } =
            new StixKit().Tactic("TA0002", "Execution", "execution").Tactic("TA0003", "Persistence", "persistence")
            .Technique("T1059", "Interpreter")
            .Technique("T1059.001", "Shell")
            .Technique("T1078", "Accounts", "persistence")
            .Revoked("T1064", "T1059")
            .Technique("T1100", "Old thing", change: technique => technique["x_mitre_deprecated"] = true);

        public string? Library { get; set; } = "CloudSigma";

        public string? Kind { get; set; } = "cloud";

        public string? Platforms { get; set; }

        public string? Threats { get; set; }

        public string Visibility { get; set; } = "public";

        public string OthersVisibility { get; set; } = "public";

        public string? Description { get; set; }

        public bool ProductUrl { get; set; }

        public bool Plain { get; set; }

        public DateOnly? Date { get; set; }

        public void Whole(int count)
        {
            Findings(count);
            Rules(count);
            files["content/pages/about.md"] = "---\ntitle: About\n---\nText.\n";
            files["content/notes/T1078.md"] = "---\naccepted: { reason: Nobody logs in }\n---\n";
        }

        public void Findings(int count)
        {
            var techniques = Plain ? "[T1059, T1059.001]" : "{ T1059: 0.999, T1059.001: 0.5 }";
            var findings =
                string.Concat(Enumerable.Range(1, count).Select(number => $"  - {{ id: F{number}, techniques: {techniques} }}\n"));
            foreach (var provider in new[] { "aws", "azure" }.Take(count))
            {
                files[$"mappings/{provider}.yaml"] =
                    $"source: Guard\nprovider: {provider}\n{(Plain ? "" : "updated: 2026-04-24\nkind: alert\n")}findings:\n{findings}";
            }
        }

        public void Functions()
        {
            files["mappings/p.yaml"] =
                "source: Wall\nprovider: aws\nfunction: protect\nfindings:\n  - { id: P1, techniques: { T1059: 0.3 } }\n";
            files["mappings/r.yaml"] = "source: Broom\nprovider: azure\nfunction: respond\nfindings:\n  - { id: R1, techniques: [T1059] }\n  - { id: R2, techniques: { T1059: 0.004 } }\n";
        }

        public void Complete()
        {
            foreach (var (name, known) in new[]
                {
                    ("One", "F1"),
                    ("Other", "X1"),
                    ("All", "F1, F2"),
                    ("Half", "F1, X1"),
                    ("Third", "F1, X1, X2"),
                    ("None", "X1, X2"),
                })
            {
                var second = name == "All" ? "  - { id: F2, techniques: { T1059: 0.6 } }\n" : "";
                files[$"mappings/{name}.yaml"] = $"source: {name}\nprovider: aws\nknownFindings: [{known}]\nfindings:\n  - {{ id: F1, techniques: {{ T1059: 0.4 }} }}\n{second}";
            }
        }

        public void Rules(int count) => Add("rules", count);

        public void Others(int count) => Add("others", count);

        public void Tags()
        {
            files["rules/a.yml"] = SiteKit.Rule("Tagged with a newer id", "aws", "T1999");
            files["rules/b.yml"] = SiteKit.Rule("Tagged with both", "aws", "T1059", "T1999");
            files["rules/c.yml"] = SiteKit.Rule("Tagged with a tactic", "aws", "execution");
        }

        public void Elsewhere()
        {
            Platforms = "\"SaaS\", \"Containers\"";
            Bundle.Technique(
                "T1300",
                "Elsewhere",
                "persistence",
                technique => technique["x_mitre_platforms"] = new System.Text.Json.Nodes.JsonArray("SaaS", "Containers"));
        }

        public void Adversaries() => (Bundle, Platforms) = (AdversarySite.Bundle(), "\"IaaS\"");

        public void Faults(string visibility)
        {
            OthersVisibility = visibility;
            files["others/faulty.yml"] =
                SiteKit.Rule("With faults", "aws", "T1059").Replace("eventName:", "eventName|starts:", StringComparison.Ordinal);
            files["others/none.yml"] = "title: 'Never closed\nlogsource:\n";
        }

        public SiteKit ToKit()
        {
            var kind = Kind is null ? "" : $", \"kind\": \"{Kind}\"";
            var kit = new SiteKit().With("attack.json", Bundle.ToJson()).With("site.config.json", $$"""
                {
                  "site": { "title": "Test site", "baseUrl": "https://example.org/base/"{{(Description is null ? "" : $", \"description\": \"{Description}\"")}} },
                  "product": { "name": "DCV"{{(ProductUrl ? ", \"url\": \"https://example.org/dcv\"" : "")}} },
                  "providers": [ { "id": "aws", "name": "AWS"{{kind}} }, { "id": "azure", "name": "Azure"{{kind}} } ],
                  "attack": [ { "domain": "enterprise-attack", "path": "attack.json" } ],
                  "mappings": [ { "path": "mappings/*.yaml" } ],
                  {{(Library is null ? "" : $"\"ruleLibrary\": {{ \"name\": \"{Library}\" }},")}}
                  {{(Platforms is null ? "" : $"\"coverage\": {{ \"platforms\": [{Platforms}] }},")}}
                  {{(Threats is null ? "" : $"\"threats\": {{ \"adversaries\": [{Threats}] }},")}}
                  "diagnostics": { "CB5010": "off" },
                  "rules": [ { "path": "rules/*.yml", "origin": "generated", "visibility": "{{Visibility}}" }, { "path": "others/*.yml", "library": "Alien", "origin": "third-party", "visibility": "{{OthersVisibility}}" } ]
                }
                """);
            foreach (var (path, text) in files)
            {
                kit.With(path, text);
            }

            return kit;
        }

        private void Add(string folder, int count)
        {
            for (var number = 1; number <= count; number++)
            {
                files[$"{folder}/{folder}{number}.yml"] =
                    SiteKit.Rule($"Rule {number} of {folder}", number == 1 ? "aws" : "linux", "T1059");
            }
        }
    }
}
