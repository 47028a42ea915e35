using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Pages.Planning;
using Coverbook.Rendering;

namespace Coverbook.Tests.Kit;

/// <summary>A small site that is whole: tests change the one input that they are about, and look at what comes out.</summary>
internal sealed class SiteKit
{
    /// <summary>The inputs.</summary>
    public MemoryFiles Files { get; } = new MemoryFiles()
        .With("site.config.json", Config())
        .With(
            "attack.json",
            new StixKit().Tactic("TA0002", "Execution", "execution").Technique(
                "T1059", "Command and Scripting Interpreter", "execution").ToJson());

    /// <summary>What was found while reading and rendering.</summary>
    public DiagnosticBag Bag { get; } = new();

    /// <summary>The codes that were found, sorted by place.</summary>
    public IEnumerable<string> Codes => Bag.ToSorted().Select(diagnostic => diagnostic.Code);

    /// <summary>A configuration with all that a site needs; <paramref name="more"/> adds keys to it.</summary>
    public static string Config(string more = "") => $$"""
        {
          "site": { "title": "Test site", "baseUrl": "https://example.org/base/" },
          "product": { "name": "DCV" },
          "providers": [ { "id": "aws", "name": "AWS", "kind": "cloud" }, { "id": "azure", "name": "Azure", "kind": "cloud" }, { "id": "gcp", "name": "GCP", "kind": "cloud" } ],
          "attack": [ { "domain": "enterprise-attack", "path": "attack.json" } ],
          "mappings": [ { "path": "mappings/*.yaml" } ],
          "ruleLibrary": { "name": "CloudSigma" },
          "rules": [ { "path": "rules/*.yml", "origin": "own" } ]{{(more.Length == 0 ? "" : ",\n  " + more)}}
        }
        """;

    /// <summary>A mapping with these lines below <c>findings:</c>.</summary>
    public static string Mapping(string source, string findings, string provider = "aws") => InputTexts.Mapping(source, findings, provider);

    /// <summary>A rule with this title and these technique tags.</summary>
    public static string Rule(string title, string product, params string[] techniques) => InputTexts.Rule(title, product, techniques);

    /// <summary>The same rule without an id.</summary>
    public static string RuleWithoutId(string title, string product, params string[] techniques) =>
        InputTexts.RuleWithoutId(title, product, techniques);

    /// <summary>Changes or adds an input.</summary>
    public SiteKit With(string path, string text)
    {
        Files.With(path, InputTexts.WithIdOf(path, text));
        return this;
    }

    /// <summary>Reads and plans the site.</summary>
    public ReadSite? Read(DateOnly? date = null) => new SiteReader(Files, Bag, CancellationToken.None).Read(new ReadOptions(Date: date));

    /// <summary>Reads the site and renders one of its pages.</summary>
    public string Html(string file, DateOnly? date = null)
    {
        var site = Read(date) ?? throw new InvalidOperationException(string.Join('\n', Bag.ToSorted()));
        return Html(site, site.Plan.Pages.Single(page => page.Route.File == file));
    }

    /// <summary>Reads the site and parses one of its pages.</summary>
    public IHtmlDocument Page(string file, DateOnly? date = null) => new HtmlParser().ParseDocument(Html(file, date));

    private string Html(ReadSite site, PlannedPage page)
    {
        var renderer = new PageRenderer(Theme.Load(Files, Bag), site.Plan, site.Address);
        var html = "";
        renderer.Render(page, Bag, (_, bytes) => html = Encoding.UTF8.GetString(bytes));
        return html;
    }
}
