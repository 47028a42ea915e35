using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Config;

public sealed class WrongConfigTests
{
    private const string Site = "\"site\": { \"title\": \"Test site\", \"baseUrl\": \"https://example.org/base/\" },";
    private const string Aws = "{ \"id\": \"aws\", \"name\": \"AWS\", \"kind\": \"cloud\" }";
    private const string Attack = "{ \"domain\": \"enterprise-attack\", \"path\": \"attack.json\" }";

    [Theory]
    [InlineData(Site, "", "{\n  \n", "CB1007 The configuration lacks 'site'. Add 'site'.")]
    [InlineData("\"title\": \"Test site\", ", "", "{ \"baseUrl\"", "CB1007 'site' lacks 'title'. Add 'title'.")]
    [InlineData("\"Test site\"", "\" \"", "\" \"", "CB1007 'site' lacks 'title'. Add 'title'.")]
    [InlineData(", \"baseUrl\": \"https://example.org/base/\"", "", "{ \"title\"", "CB1007 'site' lacks 'baseUrl'. Add 'baseUrl'.")]
    [InlineData("{ \"name\": \"DCV\" }", "{}", "{}", "CB1007 'product' lacks 'name'. Add 'name'.")]
    [InlineData("{ \"name\": \"DCV\" }", "null", "null", "CB1007 The configuration lacks 'product'. Add 'product'.")]
    [InlineData("\"attack\": [ " + Attack + " ],", "", "{\n", "CB1007 The configuration lacks 'attack'. Add 'attack'.")]
    [InlineData(
        "\"domain\": \"enterprise-attack\", ",
        "",
        "{ \"path\": \"attack",
        "CB1007 This entry of 'attack' lacks 'domain'. Add 'domain'.")]
    [InlineData(", \"path\": \"attack.json\"", "", "{ \"domain\"", "CB1007 This entry of 'attack' lacks 'path'. Add 'path'.")]
    [InlineData("\"path\": \"mappings/*.yaml\"", "", "{  }", "CB1007 This entry of 'mappings' lacks 'path'. Add 'path'.")]
    [InlineData("\"path\": \"rules/*.yml\", ", "", "{ \"origin\"", "CB1007 This entry of 'rules' lacks 'path'. Add 'path'.")]
    [InlineData("{ \"name\": \"CloudSigma\" }", "{}", "{}", "CB1007 'ruleLibrary' lacks 'name'. Add 'name'.")]
    [InlineData("\"id\": \"aws\", ", "", "{ \"name\": \"AWS\"", "CB1007 This provider lacks 'id'. Add 'id'.")]
    [InlineData(", \"name\": \"AWS\"", "", "{ \"id\": \"aws\", \"kind\": \"cloud\" }", "CB1007 This provider lacks 'name'. Add 'name'.")]
    public void A_missing_key_is_told_with_the_place_of_its_section(string old, string changed, string place, string complaint) =>
        AssertFound(ConfigCase.Changed(old, changed), place, complaint);

    [Theory]
    [InlineData("\"title\":", "\"titel_\": 1, \"title\":", "\"titel_", "CB1008 Nothing reads the key 'titel_'. Did you mean 'title'?")]
    [InlineData(
        "\"mappings\": [",
        "\"maping\": 1, \"mappings\": [",
        "\"maping\"",
        "CB1008 Nothing reads the key 'maping'. Did you mean 'mappings'?")]
    [InlineData(
        Aws,
        "{ \"id\": \"aws\", \"name\": \"AWS\", \"kind\": \"cloud\", \"color\": 1 }",
        "\"color\"",
        "CB1008 Nothing reads the key 'color'. Known here: id, kind, name.")]
    [InlineData(
        "\"origin\": \"own\"",
        "\"origin\": \"own\", \"licence\": \"x\"",
        "\"licence\"",
        "CB1008 Nothing reads the key 'licence'. Did you mean 'license'?")]
    [InlineData(
        "\"name\": \"DCV\"",
        "\"name\": \"DCV\", \"homepage\": \"x\"",
        "\"homepage\"",
        "CB1008 Nothing reads the key 'homepage'. Known here: name, url.")]
    public void An_unknown_key_is_told_with_the_name_that_was_meant(string old, string changed, string place, string complaint) =>
        AssertFound(ConfigCase.Changed(old, changed), place, complaint);

    [Theory]
    [InlineData("{ \"name\": \"DCV\" }", "\"DCV\"", "\"DCV\"", "CB1006 'product' must be a map, but is text. Write { \"name\": \"DCV\" }.")]
    [InlineData("\"Test site\"", "[1]", "[1]", "CB1006 'title' must be text, but is a list. Write text here.")]
    [InlineData(
        "[ " + Attack + " ]",
        Attack,
        Attack,
        "CB1006 'attack' must be a list, but is a map. Put it in square brackets, as in [ { \"domain\": \"enterprise-attack\", \"path\": \"enterprise-attack.json\" } ].")]
    [InlineData(
        Aws,
        "\"aws\"",
        "\"aws\"",
        "CB1006 Each entry of 'providers' must be a map, but this is text. Write { \"id\": \"aws\", \"name\": \"aws\" }.")]
    public void A_wrong_type_is_told_with_the_place_of_the_value(string old, string changed, string place, string complaint) =>
        AssertFound(ConfigCase.Changed(old, changed), place, complaint);

    [Theory]
    [InlineData(
        "https://example.org/base/",
        "example.org",
        "\"example.org\"",
        "CB1009 'example.org' is not a value of 'baseUrl'. Write the whole http or https address of the site, as in https://example.github.io/coverage/.")]
    [InlineData(
        "enterprise-attack",
        "entreprise-attack",
        "\"entreprise",
        "CB1009 'entreprise-attack' is not a value of 'domain'. Did you mean 'enterprise-attack'?")]
    [InlineData(
        "\"Test site\"",
        "\"Test site\", \"language\": \"pt_BR\"",
        "\"pt_BR\"",
        "CB1009 'pt_BR' is not a value of 'language'. Write a language's tag, as in en or pt-BR.")]
    [InlineData(
        "\"own\"",
        "\"stolen\"",
        "\"stolen\"",
        "CB1009 'stolen' is not a value of 'origin'. Write one of: generated, own, third-party.")]
    [InlineData("\"aws\"", "\"A W S\"", "\"A W S\"", "CB1009 'A W S' is not a value of 'id'. Use small letters, digits and dashes.")]
    [InlineData(
        "\"azure\"",
        "\"aws\"",
        "\"aws\", \"name\": \"Azure\"",
        "CB1009 'aws' is not a value of 'id'. Give each provider an id of its own.")]
    [InlineData(
        "\"name\": \"DCV\"",
        "\"name\": \"DCV\", \"url\": \"dcv\"",
        "\"dcv\"",
        "CB1009 'dcv' is not a value of 'url'. Write a whole http, https or mailto address.")]
    [InlineData(
        "attack.json",
        "at\\u0000tack.json",
        "\"at\\u",
        "CB1009 'at\\u0000tack.json' is not a value of 'path'. Write a path relative to this file: it has a NUL character, which no name of a file can have.")]
    [InlineData(
        "rules/*.yml",
        "rules/**/../x.yml",
        "\"rules/*",
        "CB1009 'rules/**/../x.yml' is not a value of 'path'. Write a path relative to this file: '..' cannot follow a wildcard, as it would lead out of an unknown folder.")]
    [InlineData(
        "\"own\" } ]",
        "\"own\" } ], \"output\": \" \"",
        "\" \"",
        "CB1009 ' ' is not a value of 'output'. Write a path relative to this file: it is empty.")]
    [InlineData(
        "\"own\" } ]",
        "\"own\" } ], \"aliases\": \"\"",
        "\"\"",
        "CB1009 '' is not a value of 'aliases'. Write a path relative to this file: it is empty.")]
    public void A_value_that_is_not_allowed_is_told_with_what_is(string old, string changed, string place, string complaint) =>
        AssertFound(ConfigCase.Changed(old, changed), place, complaint);

    [Theory]
    [InlineData("\"coverage\": { \"high\": 60 }", "60", "CB1009 '60' is not a value of 'high'. Write a number above 0 and at most 1.")]
    [InlineData("\"coverage\": { \"medium\": 0 }", "0 }", "CB1009 '0' is not a value of 'medium'. Write a number above 0 and at most 1.")]
    [InlineData(
        "\"coverage\": { \"high\": 0.5, \"medium\": 0.6 }",
        "0.6 }",
        "CB1009 '0.6' is not a value of 'medium'. Write a number below 'high', which is 0.5.")]
    [InlineData(
        "\"coverage\": { \"high\": 0.3 }",
        "0.3 }",
        "CB1009 '0.3' is not a value of 'high'. Write a number above 'medium', which is 0.40 unless stated.")]
    [InlineData(
        "\"coverage\": { \"high\": 0.5, \"medium\": 0.5 }",
        "0.5 }",
        "CB1009 '0.5' is not a value of 'medium'. Write a number below 'high', which is 0.5.")]
    [InlineData("\"coverage\": { \"high\": \"much\" }", "\"much\"", "CB1006 'high' must be a number, but is text. Write a number here.")]
    [InlineData(
        "\"coverage\": { \"platforms\": \"IaaS\" }",
        "\"IaaS\"",
        "CB1006 'platforms' must be a list, but is text. Write [\"IaaS\"].")]
    [InlineData(
        "\"references\": [ { \"title\": \"R\" } ]",
        "{ \"title\": \"R\" }",
        "CB1007 This entry of 'references' lacks 'url'. Add 'url'.")]
    [InlineData(
        "\"references\": [ { \"url\": \"https://r.org\" } ]",
        "{ \"url\": \"https://r.org\" }",
        "CB1007 This entry of 'references' lacks 'title'. Add 'title'.")]
    [InlineData("\"diagnostics\": { \"CB5O02\": \"off\" }", "\"CB5O02\"", "CB1008 Nothing reads the key 'CB5O02'. Did you mean 'CB5002'?")]
    [InlineData(
        "\"diagnostics\": { \"everything\": \"off\" }",
        "\"everything\"",
        "CB1008 Nothing reads the key 'everything'. Write the code of a diagnostic, as in CB5005.")]
    [InlineData(
        "\"diagnostics\": { \"CB5002\": \"fatal\" }",
        "\"fatal\"",
        "CB1009 'fatal' is not a value of 'CB5002'. Write one of: error, info, off, warning.")]
    [InlineData(
        "\"output\": \"a\", \"output\": \"b\"",
        "\"output\": \"b\"",
        "CB1005 The key 'output' stands here a second time. Remove one of the two, or merge them.")]
    public void The_optional_sections_are_checked_too(string more, string place, string complaint) =>
        AssertFound(ConfigCase.With(more), place, complaint);

    [Fact]
    public void A_configuration_that_is_no_map_is_refused() =>
        AssertFound(
            ConfigCase.Of("[]"),
            "[",
            $"CB1006 'site.config.json' must be a map, but is a list. Begin with {ConfigExamples.Smallest} and an ATT&CK bundle at that path.");

    [Fact]
    public void Broken_json_is_told_with_its_place()
    {
        var broken = ConfigCase.Changed("\"product\"", "product");
        Assert.Null(broken.Config);
        Assert.Equal("CB1003", Assert.Single(broken.Found).Code);
        Assert.Equal([TextPlace.Of(broken.Text, "product")], broken.Places);
    }

    [Fact]
    public void Several_mistakes_are_told_at_once()
    {
        var wrong = ConfigCase.Of("""{ "site": { "titel": "T" }, "product": { "name": "DCV" }, "attack": [] }""");
        Assert.Equal(["CB1007", "CB1008"], wrong.Found.Select(diagnostic => diagnostic.Code).Order());
        Assert.Null(wrong.Config);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        var bag = new DiagnosticBag();
        Assert.Null(ConfigLoader.Load(new MemoryFiles(), bag));
        Assert.Equal(
            "site.config.json(1,1): error CB1001: The configuration 'site.config.json' cannot be read: it does not exist.",
            Assert.Single(bag.ToSorted()).ToString());
        Assert.Equal(
            $"Run coverbook in the site folder, or name that folder with --site. A new site begins with {ConfigExamples.Smallest} and an ATT&CK bundle at that path.",
            Assert.Single(bag.ToSorted()).Cure);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_told()
    {
        var bag = new DiagnosticBag();
        Assert.Null(ConfigLoader.Load(new MemoryFiles().With("site.config.json", [.. "{\n"u8, 0xFF]), bag));
        Assert.Equal(
            "site.config.json(2,1): error CB1002: This configuration is not UTF-8 text.", Assert.Single(bag.ToSorted()).ToString());
    }

    private static void AssertFound(ConfigCase wrong, string place, string complaint)
    {
        Assert.Equal([complaint], wrong.Complaints);
        Assert.Equal([TextPlace.Of(wrong.Text, place)], wrong.Places);
        Assert.Null(wrong.Config);
    }
}
