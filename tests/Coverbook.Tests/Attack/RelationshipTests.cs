using System.Text;
using Coverbook.Attack;
using Coverbook.Attack.Stix;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class RelationshipTests
{
    private const string Sound =
        "\"type\": \"relationship\", \"id\": \"r\", \"relationship_type\": \"uses\", \"source_ref\": \"a\", \"target_ref\": \"b\"";

    [Theory]
    [InlineData("{ " + Sound + " }")]
    [InlineData("{ \"x\": { \"id\": [1, { \"target_ref\": 3 }] }, \"description\": \"A \\n line \\ud83d\\ude00\", " + Sound + " }")]
    public void A_sound_one_is_read_without_a_tree(string json)
    {
        var reader = Reader(json);
        Assert.True(reader.TryRead());
        Assert.Equal((RelationshipType.Uses, "r", "a", "b"), (reader.Type, reader.Id, reader.Value.Source, reader.Value.Target));
    }

    [Fact]
    public void Its_text_and_the_works_that_it_cites_are_read_with_it()
    {
        var reader = Reader(
            "{ \"description\": \"Seen (Citation: A).\", \"external_references\": [ { \"source_name\": \"A\", \"description\": \"A book.\", "
            + "\"url\": \"https://example.org/a\" }, { \"source_name\": \"B\" }, { \"source_name\": \"C\", \"description\": \"C\", "
            + "\"url\": \"javascript:1\" } ], " + Sound + " }");
        Assert.True(reader.TryRead());
        Assert.Equal("Seen (Citation: A).", reader.Value.Text.Markdown);
        Assert.Equal(
            [("A", "A book.", "https://example.org/a"), ("C", "C", null)],
            reader.Value.Text.Citations.Select(citation => (citation.Name, citation.Description, citation.Url?.Text)));
    }

    [Theory]
    [InlineData("\"revoked\": true", true)]
    [InlineData("\"x_mitre_deprecated\": true", true)]
    [InlineData("\"revoked\": false, \"x_mitre_deprecated\": false", false)]
    public void One_that_holds_no_longer_says_so(string flags, bool isWithdrawn)
    {
        var reader = Reader("{ " + flags + ", " + Sound + " }");
        Assert.True(reader.TryRead());
        Assert.Equal(isWithdrawn, reader.IsWithdrawn);
    }

    [Theory]
    [InlineData("{ \"id\": \"r\", \"relationship_type\": \"uses\", \"source_ref\": \"a\" }")]
    [InlineData("{ \"relationship_type\": \"uses\", \"source_ref\": \"a\", \"target_ref\": \"b\" }")]
    [InlineData("{ " + Sound + ", \"source_ref\": \"c\" }")]
    [InlineData("{ " + Sound + ", \"x\": 1, \"x\": 2 }")]
    [InlineData("{ \"id\": \"r\", \"relationship_type\": \"uses\", \"source_ref\": [\"a\"], \"target_ref\": \"b\" }")]
    [InlineData("{ \"id\": \"r\", \"relationship_type\": \"likes\", \"source_ref\": \"a\", \"target_ref\": \"b\" }")]
    [InlineData("{ " + Sound + ", \"description\": \"\\ud83d\" }")]
    [InlineData("{ " + Sound + ", \"description\": 1 }")]
    [InlineData("{ " + Sound + ", \"revoked\": \"no\" }")]
    [InlineData("{ " + Sound + ", \"external_references\": {} }")]
    [InlineData("{ " + Sound + ", \"external_references\": [ 1 ] }")]
    [InlineData("{ " + Sound + ", \"external_references\": [ { \"description\": \"no name\" } ] }")]
    [InlineData("{ " + Sound + ", \"external_references\": [ { \"source_name\": \"A\", \"source_name\": \"B\" } ] }")]
    public void What_is_not_plainly_sound_is_left_to_the_tree(string json) =>
        Assert.False(Reader(json).TryRead());

    [Fact]
    public void One_that_says_something_twice_is_told_and_counts()
    {
        var bundle = new StixKit().Technique("T1059", "A").Technique("T1060", "B").Revoked("T1061", "T1059").ToJson();
        var at = bundle.IndexOf("\"revoked-by\"", StringComparison.Ordinal);
        var twice = new SiteKit().With("attack.json", bundle.Insert(at + "\"revoked-by\"".Length, ", \"x\": 1, \"x\": 2"));
        Assert.Equal("T1059", twice.Model().Withdrawn.Single(gone => gone.Technique.Id.ToString() == "T1061").Successor?.ToString());
        Assert.Single(twice.Bag.ToSorted(), found => found.Code == "CB2005");
    }

    [Fact]
    public void The_table_keeps_types_apart_and_each_in_the_order_of_the_bundle()
    {
        var relationships = new Relationships();
        var text = new CitedText("", [], default);
        relationships.Add(RelationshipType.Uses, new Relationship("a", "b", text));
        relationships.Add(RelationshipType.RevokedBy, new Relationship("b", "c", text));
        relationships.Add(RelationshipType.Uses, new Relationship("c", "a", text));
        Assert.Equal([("a", "b"), ("c", "a")], relationships.Of(RelationshipType.Uses).Select(one => (one.Source, one.Target)));
        Assert.Equal([("b", "c")], relationships.Of(RelationshipType.RevokedBy).Select(one => (one.Source, one.Target)));
        Assert.Empty(relationships.Of(RelationshipType.Detects));
        Assert.Equal(3, relationships.Count);
    }

    [Fact]
    public void All_of_enterprise_s_are_read_from_the_stream()
    {
        using var stream = File.OpenRead(Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json"));
        var (relationships, citations, left) = (new Relationships(), new CitationTable(), 0);
        using var objects =
            new StixStream(new FilePath("a.json"), stream, new StixObjectKinds(Enum.GetValues<RelationshipType>()), new DiagnosticBag());
        objects.Read((kind, json, _) =>
        {
            var reader = new RelationshipReader(json, citations, default);
            if (kind == StixObjectKind.Relationship && reader.TryRead())
            {
                relationships.Add(reader.Type, reader.Value);
            }
            else if (kind == StixObjectKind.Relationship)
            {
                left++;
            }
        });
        Assert.Equal((20_048, 0), (relationships.Count, left));
        Assert.Equal(691, relationships.Of(RelationshipType.Detects).Count());
    }

    private static RelationshipReader Reader(string json) => new(Encoding.UTF8.GetBytes(json), new CitationTable(), default);
}
