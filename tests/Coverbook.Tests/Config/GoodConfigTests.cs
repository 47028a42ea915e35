using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Config;

public sealed class GoodConfigTests
{
    private const string Everything = """
        {
          "$schema": "./generator/site.config.schema.json",
          "site": { "title": "T", "baseUrl": "https://example.org/repo", "description": "D", "language": "de",
                    "repository": "https://example.org/git", "branch": "trunk", "audience": "internal" },
          "product": { "name": "DCV", "url": "https://example.org/dcv" },
          "providers": [ { "id": "edr-1", "name": "EDR", "kind": "endpoint" }, { "id": "aws", "name": "AWS" } ],
          "attack": [ { "domain": "mobile-attack", "path": "m.json", "version": "17.0" },
                      { "domain": "ics-attack", "release": "18.1", "starter": "i.json" } ],
          "mappings": [ { "path": "mappings/**/*.yaml" } ],
          "ruleLibrary": { "name": "CloudSigma", "url": "https://example.org/rules" },
          "rules": [ { "path": "rules/*.yml", "origin": "third-party", "license": "DRL 1.1", "library": "Other", "url": "https://example.org/o" } ],
          "coverage": { "high": 0.7, "medium": 0.3, "platforms": ["IaaS", "SaaS"] },
          "references": [ { "title": "R", "url": "https://example.org/r" } ],
          "diagnostics": { "CB5002": "error", "CB3010": "off" },
          "output": "public"
        }
        """;

    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var site = Read(Everything);
        Assert.Equal(
            ("T", "https://example.org/repo/", "D", "de"),
            (site.Site.Title, site.Site.BaseUrl.ToString(), site.Site.Description, site.Site.Language));
        Assert.Equal(
            ("https://example.org/git", "trunk", Audience.Internal), (site.Site.Repository?.Text, site.Site.Branch, site.Site.Audience));
        Assert.Equal(("DCV", "https://example.org/dcv"), (site.Product.Name, site.Product.Url?.Text));
        Assert.Equal(
            [("edr-1", "EDR", "endpoint"), ("aws", "AWS", null)],
            site.Providers.Select(provider => (provider.Id, provider.Name, provider.Kind)));
        Assert.Equal(["mappings/**/*.yaml"], site.Mappings.Select(mapping => mapping.Path));
        Assert.Equal(("CloudSigma", "https://example.org/rules"), (site.RuleLibrary?.Name, site.RuleLibrary?.Url?.Text));
        Assert.Equal((0.7m, 0.3m), (site.Coverage.High, site.Coverage.Medium));
        Assert.Equal(["IaaS", "SaaS"], site.Coverage.Platforms.Select(platform => platform.Name));
        Assert.Equal([("R", "https://example.org/r")], site.References.Select(reference => (reference.Title, reference.Url.Text)));
        Assert.Equal([("CB3010", Severity.Off), ("CB5002", Severity.Error)], site.Diagnostics.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal("public", site.Output);
    }

    [Fact]
    public void A_bundle_is_read_from_its_path_or_from_its_starter() =>
        Assert.Equal(
            [("mobile-attack", "m.json"), ("ics-attack", "i.json")],
            Read(Everything).Attack.Select(
                entry => (Coverbook.Terms.AttackDomainWords.Word(entry.Domain), PlainSources.Of(entry).Pattern)));

    [Fact]
    public void A_set_of_rules_has_its_origin_licence_library_and_link()
    {
        var rules = Assert.Single(Read(Everything).Rules);
        Assert.Equal(
            (RuleOrigin.ThirdParty, "DRL 1.1", "Other", "https://example.org/o"),
            (rules.Origin, rules.License, rules.Library, rules.Url?.Text));
    }

    [Fact]
    public void Entries_remember_where_they_stand()
    {
        var site = Read(Everything);
        Assert.Equal(TextPlace.Of(Everything, "{ \"domain\": \"mobile"), site.Attack[0].Span.Start);
        Assert.Equal(TextPlace.Of(Everything, "\"mappings/**"), site.Mappings[0].Span.Start);
        Assert.Equal(TextPlace.Of(Everything, "\"rules/*.yml"), site.Rules[0].Span.Start);
    }

    [Fact]
    public void What_is_not_written_has_its_default()
    {
        var site = Read("""
            { "site": { "title": "T", "baseUrl": "https://example.org/" }, "product": { "name": "DCV" },
              "attack": [ { "domain": "enterprise-attack", "path": "a.json" } ] }
            """);
        Assert.Equal(
            ("", "en", "main", Audience.Public), (site.Site.Description, site.Site.Language, site.Site.Branch, site.Site.Audience));
        Assert.Equal((0.60m, 0.40m, "dist"), (site.Coverage.High, site.Coverage.Medium, site.Output));
        Assert.Empty(site.Coverage.Platforms);
        Assert.Empty(site.Providers);
        Assert.Null(site.RuleLibrary);
    }

    [Fact]
    public void The_sample_site_is_configured_rightly() => Read(File.ReadAllText(Repository.At("site.config.json")));

    private static SiteConfig Read(string text)
    {
        var read = ConfigCase.Of(text);
        Assert.Empty(read.Found);
        return read.Config!;
    }
}
