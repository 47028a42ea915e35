using Coverbook.Config;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Config;

/// <summary>Where another shape stands than is wanted, the cure is what to write, made of what stands there.</summary>
public sealed class ConfigShapeTests
{
    [Theory]
    [InlineData(
        "\"references\": [ \"A book\" ]",
        "Each entry of 'references' must be a map, but this is text. Write { \"title\": \"A book\", \"url\": \"https://…\" }.")]
    [InlineData(
        "\"references\": [ \"https://a.org/b\" ]",
        "Each entry of 'references' must be a map, but this is text. Write { \"title\": \"…\", \"url\": \"https://a.org/b\" }.")]
    [InlineData(
        "\"references\": \"A \\\"book\\\"\"",
        "'references' must be a list, but is text. Write [ { \"title\": \"A \\\"book\\\"\", \"url\": \"https://…\" } ].")]
    [InlineData("\"coverage\": \"SaaS\"", "'coverage' must be a map, but is text. Write { \"platforms\": [\"SaaS\"] }.")]
    [InlineData(
        "\"coverage\": [ { \"platforms\": [] } ]",
        "'coverage' must be a map, but is a list. Write it without the square brackets.")]
    [InlineData(
        "\"coverage\": { \"platforms\": { \"IaaS\": true } }",
        "'platforms' must be a list, but is a map. Put it in square brackets, as in [\"…\"].")]
    [InlineData(
        "\"coverage\": { \"platforms\": [ true ] }",
        "Each entry of 'platforms' must be text, but this is true or false. Write \"…\".")]
    [InlineData("\"diagnostics\": \"CB5005\"", "'diagnostics' must be a map, but is text. Write { \"CB5005\": \"error\" }.")]
    [InlineData("\"diagnostics\": [ \"off\" ]", "'diagnostics' must be a map, but is a list. Write { \"CB5002\": \"error\" }.")]
    public void The_cure_repeats_what_was_written_in_its_right_shape(string more, string complaint) =>
        Assert.Equal([$"CB1006 {complaint}"], ConfigCase.With(more).Complaints);

    [Theory]
    [InlineData(
        "[ { \"path\": \"mappings/*.yaml\" } ]",
        "[ \"*.yaml\" ]",
        "Each entry of 'mappings' must be a map, but this is text. Write { \"path\": \"*.yaml\" }.")]
    [InlineData(
        "[ { \"path\": \"mappings/*.yaml\" } ]",
        "\"*.yaml\"",
        "'mappings' must be a list, but is text. Write [ { \"path\": \"*.yaml\" } ].")]
    [InlineData(
        "[ { \"path\": \"mappings/*.yaml\" } ]",
        "{ \"path\": \"*.yaml\" }",
        "'mappings' must be a list, but is a map. Put it in square brackets, as in [ { \"path\": \"mappings/**/*.yaml\" } ].")]
    [InlineData(
        "{ \"path\": \"rules/*.yml\", \"origin\": \"own\" }",
        "\"r/*.yml\"",
        "Each entry of 'rules' must be a map, but this is text. Write { \"path\": \"r/*.yml\" }.")]
    [InlineData(
        "{ \"domain\": \"enterprise-attack\", \"path\": \"attack.json\" }",
        "\"a.json\"",
        "Each entry of 'attack' must be a map, but this is text. Write { \"domain\": \"enterprise-attack\", \"path\": \"a.json\" }.")]
    [InlineData(
        "{ \"domain\": \"enterprise-attack\", \"path\": \"attack.json\" }",
        "18.1",
        "Each entry of 'attack' must be a map, but this is a number. Write { \"domain\": \"enterprise-attack\", \"path\": \"enterprise-attack.json\" }.")]
    [InlineData(
        "{ \"id\": \"aws\", \"name\": \"AWS\", \"kind\": \"cloud\" }",
        "\"Amazon Web Services\"",
        "Each entry of 'providers' must be a map, but this is text. Write { \"id\": \"amazon-web-services\", \"name\": \"Amazon Web Services\" }.")]
    [InlineData(
        "{ \"title\": \"Test site\", \"baseUrl\": \"https://example.org/base/\" }",
        "\"Mine\"",
        "'site' must be a map, but is text. Write { \"title\": \"Mine\", \"baseUrl\": \"https://example.org/coverage/\" }.")]
    [InlineData(
        "{ \"name\": \"CloudSigma\" }",
        "\"CloudSigma\"",
        "'ruleLibrary' must be a map, but is text. Write { \"name\": \"CloudSigma\" }.")]
    public void So_it_does_in_the_sections_that_every_site_has(string old, string changed, string complaint) =>
        Assert.Equal([$"CB1006 {complaint}"], ConfigCase.Changed(old, changed).Complaints);
}

public sealed class FirstConfigTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\r\n")]
    [InlineData("// nothing yet")]
    [InlineData("/* nothing */ {\n}")]
    [InlineData("{ \"$schema\": \"./site.config.schema.json\" }")]
    public void A_configuration_that_says_nothing_gets_one_message_with_the_smallest_that_builds(string text) =>
        Assert.Equal(
            [$"CB1040 This configuration says nothing yet. Begin with {ConfigExamples.Smallest} and an ATT&CK bundle at that path."],
            ConfigCase.Of(text).Complaints);

    [Fact]
    public void The_smallest_configuration_builds()
    {
        var kit = new SiteKit().With("site.config.json", ConfigExamples.Smallest);
        kit.With("enterprise-attack.json", kit.Files.TryText("attack.json")!);
        Assert.Contains("techniques/T1059/index.html", WholeSite.Of(kit).Keys);
        Assert.Empty(kit.Bag.ToSorted());
    }
}

public sealed class ConfigAsEditorsWriteItTests
{
    [Fact]
    public void Comments_and_trailing_commas_are_passed_over()
    {
        var read = ConfigCase.Of("""
            // What the site is.
            {
              "site": { "title": "T", /* where */ "baseUrl": "https://example.org/", },
              "product": { "name": "P" }, // what it is about
              "attack": [ { "domain": "enterprise-attack", "path": "a.json" }, ],
            }
            // The end.
            """);
        Assert.Empty(read.Complaints);
        Assert.Equal("a.json", Assert.Single(read.Config!.Attack).Path);
    }

    [Fact]
    public void Places_behind_comments_are_right()
    {
        var read = ConfigCase.Of("""
            /* two
               lines 日本 */ {
              "site": { "title": "T", /* 日本 */ "baseUrl": "https://example.org/", "colour": /* why */ 1, },
              "product": { "name": "P" }, "attack": [ { "domain": /* which */ "enterprise", "path": "a.json" } ],
            }
            """);
        Assert.Equal(["CB1008", "CB1009"], read.Found.Select(diagnostic => diagnostic.Code));
        Assert.Equal([TextPlace.Of(read.Text, "\"colour\""), TextPlace.Of(read.Text, "\"enterprise\"")], read.Places);
    }

    [Fact]
    public void Only_the_configuration_may_be_written_so()
    {
        var kit = new SiteKit()
            .With("mappings/a.yaml", "")
            .With("site.config.json", SiteKit.Config().Replace("*.yaml", "*.json", StringComparison.Ordinal));
        kit.With(
            "mappings/a.json",
            "{ \"source\": \"S\", \"provider\": \"aws\", \"findings\": [], }").With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"));
        kit.Read();
        Assert.Equal(["CB3003"], kit.Codes);
    }

    [Fact]
    public void A_comment_that_never_ends_is_told() => Assert.Equal("CB1003", Assert.Single(ConfigCase.Of("{ /* ").Found).Code);

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Empty(ConfigCase.Of("\uFEFF" + SiteKit.Config()).Complaints);

    [Theory]
    [InlineData("baseUrl", "baseURL", "CB1008 Nothing reads the key 'baseURL'. Did you mean 'baseUrl'?")]
    [InlineData("\"ruleLibrary\"", "\"rulelibrary\"", "CB1008 Nothing reads the key 'rulelibrary'. Did you mean 'ruleLibrary'?")]
    public void A_key_in_other_letter_case_is_told_with_the_right_one(string old, string changed, string complaint) =>
        Assert.Contains(complaint, ConfigCase.Changed(old, changed).Complaints);
}

public sealed class AttackEntryTests
{
    private const string Entry = "\"path\": \"attack.json\"";

    [Fact]
    public void A_release_with_its_starter_is_read()
    {
        var kit = new SiteKit().With(
            "site.config.json",
            SiteKit.Config().Replace(Entry, "\"starter\": \"attack.json\", \"release\": \"18.1\"", StringComparison.Ordinal));
        Assert.Contains("techniques/T1059/index.html", WholeSite.Of(kit).Keys);
    }

    [Theory]
    [InlineData(
        "\"source\": \"b\", \"release\": \"18.1\"",
        "\"18.1\"",
        "CB1042 'source' and 'release' do not go together. Write 'path', with 'version' for a bundle that states none; or 'release', with 'starter' until it is downloaded; or 'source'.")]
    [InlineData(
        "\"source\": \"b\"",
        "\"b\"",
        "CB1009 'b' is not a value of 'source'. Add { \"name\": \"b\", \"url\": \"https://…\", \"kind\": \"attack\" } to sources.")]
    [InlineData(
        "\"release\": \"18.1\", \"index\": \"http://example.org/\"",
        "\"http://example.org/\"",
        "CB1009 'http://example.org/' is not a value of 'index'. Write an https address; http only leads to this machine.")]
    [InlineData("\"starter\": \"a.json\"", "{ \"domain\"", "CB1007 This entry of 'attack' lacks 'release'. Add 'release'.")]
    [InlineData(
        Entry + ", \"release\": \"18.1\"",
        "\"18.1\"",
        "CB1042 'path' and 'release' do not go together. Write 'path', with 'version' for a bundle that states none; or 'release', with 'starter' until it is downloaded; or 'source'.")]
    [InlineData(
        Entry + ", \"starter\": \"a.json\"",
        "\"a.json\"",
        "CB1042 'path' and 'starter' do not go together. Write 'path', with 'version' for a bundle that states none; or 'release', with 'starter' until it is downloaded; or 'source'.")]
    [InlineData(
        "\"starter\": \"a.json\", \"release\": \"18.1\", \"version\": \"18\"",
        "\"18\"",
        "CB1042 'release' and 'version' do not go together. Write 'path', with 'version' for a bundle that states none; or 'release', with 'starter' until it is downloaded; or 'source'.")]
    public void Any_other_set_of_keys_is_told(string changed, string place, string complaint)
    {
        var wrong = ConfigCase.Changed(Entry, changed);
        Assert.Equal([complaint], wrong.Complaints);
        Assert.Equal([TextPlace.Of(wrong.Text, place)], wrong.Places);
        Assert.Null(wrong.Config);
    }
}

public sealed class ConfigLimitTests
{
    [Fact]
    public void A_text_that_is_far_too_long_is_refused() =>
        Assert.Equal(["CB1004"], ConfigCase.Changed("Test site", new string('x', 1_001)).Found.Select(diagnostic => diagnostic.Code));

    [Theory]
    [InlineData("references", 50, "{ \"title\": \"T\", \"url\": \"https://example.org/\" }")]
    [InlineData("diagnostics", 1_000, "\"CB9999\": \"off\"")]
    public void Too_many_entries_are_one_fault(string section, int most, string entry)
    {
        var entries = string.Join(
            ", ",
            Enumerable.Repeat(entry, most + 1).Select((text, index) => text.Replace("CB9999", $"CB{index}", StringComparison.Ordinal)));
        var wrong = ConfigCase.With($"\"{section}\": {(section == "references" ? $"[{entries}]" : $"{{{entries}}}")}");
        Assert.Equal(["CB1004"], wrong.Found.Select(diagnostic => diagnostic.Code));
    }
}
