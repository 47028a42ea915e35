using System.Text;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class BrokenBundleTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("\"bundle\"")]
    [InlineData("{}")]
    [InlineData("{ \"type\": \"bundle\" }")]
    [InlineData("{ \"objects\": {} }")]
    [InlineData("{ \"objects\": null, \"more\": [] }")]
    [InlineData("{ \"data\": { \"objects\": [] } }")]
    [InlineData("{ \"name\": \"objects\", \"list\": [] }")]
    public void Json_that_is_no_bundle_is_refused(string json) =>
        Assert.Equal(["bundle1.json(1,1): error CB2103: This is not a STIX bundle: it has no list of objects."], ComplaintsOf(json));

    [Fact]
    public void A_bundle_without_techniques_is_refused() =>
        Assert.Equal(
            ["site.config.json(1,1): error CB2107: The bundle 'bundle1.json' has no technique."], ComplaintsOf(new StixKit().ToJson()));

    [Fact]
    public void A_bundle_that_does_not_exist_is_told_where_it_is_named()
    {
        var read = new AttackCase().WithMissing();
        Assert.Empty(read.Load().Techniques);
        Assert.Equal(
            ["site.config.json(1,1): error CB2001: The ATT&CK bundle 'missing.json' cannot be read: it does not exist."], read.Complaints);
    }

    [Fact]
    public void A_file_cut_anywhere_is_an_error_and_adds_nothing()
    {
        var whole = new StixKit().Technique("T1059", "Scripting").ToJson();
        Assert.All(Enumerable.Range(0, whole.Length - 1).Where(length => length % 7 == 0 || length > whole.Length - 9), length =>
        {
            var read = AttackCase.Of(whole[..length]);
            Assert.Empty(read.Load().Techniques);
            Assert.Contains(": error CB2003: This is not valid JSON: ", Assert.Single(read.Complaints), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Text_after_the_bundle_is_an_error() =>
        Assert.Contains(
            "CB2003", Assert.Single(ComplaintsOf(new StixKit().Technique("T1059", "Scripting").ToJson() + " x")), StringComparison.Ordinal);

    [Fact]
    public void A_syntax_error_is_told_with_line_and_column()
    {
        var json = new StixKit().Technique("T1059", "Größer 日本").ToJson().Replace("\"IaaS\"", "\"日本\", IaaS", StringComparison.Ordinal);
        var place = TextPlace.Of(json, "IaaS");
        Assert.StartsWith(
            $"bundle1.json({place.Line},{place.Column}): error CB2003", Assert.Single(ComplaintsOf(json)), StringComparison.Ordinal);
    }

    [Fact]
    public void On_one_line_the_column_is_right_too()
    {
        var json = OnOneLine(
            new StixKit().Technique("T1059", "Größer 日本").Technique("T1060", "Next").ToJson()).Replace(
                "T1060\",\"name\"", "T1060\",name", StringComparison.Ordinal);
        Assert.StartsWith(
            $"bundle1.json(1,{json.IndexOf("name:\"Next", StringComparison.Ordinal) + 1}): error CB2003",
            Assert.Single(ComplaintsOf(json)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_value_is_an_error_at_its_place()
    {
        var json = new StixKit().Technique("T1059", "Scripting").ToJson().Replace("\"IaaS\"", "\"\\ud800\"", StringComparison.Ordinal);
        var place = TextPlace.Of(json, "\\ud800");
        Assert.Contains(
            $"bundle1.json({place.Line},{place.Column}): error CB2003: This is not valid JSON: an escape names half of a surrogate pair.",
            ComplaintsOf(json));
    }

    [Theory]
    [InlineData("\"type\": \"attack-pattern\"", "\"\\ud800ype\": \"attack-pattern\"")]
    [InlineData("\"type\": \"attack-pattern\"", "\"type\": \"attack-patter\\ud800\"")]
    [InlineData("\"type\": \"attack-pattern\"", "\"type\": \"attack-pattern\", \"relationship_typ\\udc00\": 1")]
    [InlineData("\"objects\"", "\"\\ud800bjects\": 1, \"objects\"")]
    public void Half_a_surrogate_pair_where_kinds_are_told_throws_nothing(string old, string changed)
    {
        var json = new StixKit().Technique("T1059", "Scripting").ToJson();
        Assert.Contains(old, json, StringComparison.Ordinal);
        AttackCase.Of(json.Replace(old, changed, StringComparison.Ordinal)).Load();
    }

    [Fact]
    public void A_key_that_stands_twice_is_an_error_at_its_place()
    {
        var json = new StixKit()
            .Technique("T1059", "Scripting")
            .ToJson()
            .Replace("\"x_mitre_platforms\"", "\"name\": \"Other\", \"x_mitre_platforms\"", StringComparison.Ordinal);
        var place = TextPlace.Of(json, "\"name\": \"Other\"");
        Assert.Equal(
            [$"bundle1.json({place.Line},{place.Column}): error CB2005: The key 'name' stands here a second time."], ComplaintsOf(json));
    }

    [Fact]
    public void A_wrong_type_on_one_line_is_told_with_its_column()
    {
        var json = OnOneLine(
            new StixKit().Technique("T1001", "Größer 日本").Technique(
                "T1059", "Scripting", change: stix => stix["revoked"] = "maybe").ToJson());
        var column = json.IndexOf("\"maybe\"", StringComparison.Ordinal) + 1;
        Assert.Equal([$"bundle1.json(1,{column}): error CB2006: 'revoked' must be true or false, but is text."], ComplaintsOf(json));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_where_they_stand()
    {
        var json = new StixKit().Technique("T1059", "Scripting").ToJson();
        var bytes = Encoding.UTF8.GetBytes(json);
        bytes[json.IndexOf("IaaS", StringComparison.Ordinal)] = 0xFF;
        var read = new AttackCase().With(bytes);
        read.Load();
        var place = TextPlace.Of(json, "IaaS");
        Assert.Contains($"bundle1.json({place.Line},{place.Column}): error CB2002: This ATT&CK bundle is not UTF-8 text.", read.Complaints);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        AttackCase.Of("\uFEFF" + new StixKit().Technique("T1059", "Scripting").ToJson()).Technique("T1059");

    [Fact]
    public void One_broken_bundle_does_not_stop_the_others()
    {
        var read = new AttackCase().With("{").WithMissing().With(new StixKit().Technique("T1059", "Scripting").ToJson());
        Assert.Equal("T1059", Assert.Single(read.Load().Techniques).Id.ToString());
        Assert.Equal(2, read.Complaints.Count());
    }

    private static IEnumerable<string> ComplaintsOf(string json)
    {
        var read = AttackCase.Of(json);
        read.Load();
        return read.Complaints;
    }

    private static string OnOneLine(string json) =>
        System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
