using System.Text;
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
        var reader = new RelationshipReader(Encoding.UTF8.GetBytes(json));
        Assert.True(reader.TryRead());
        Assert.Equal((RelationshipType.Uses, "a", "b"), (reader.Type, reader.Source, reader.Target));
    }

    [Theory]
    [InlineData("{ \"id\": \"r\", \"relationship_type\": \"uses\", \"source_ref\": \"a\" }")]
    [InlineData("{ \"relationship_type\": \"uses\", \"source_ref\": \"a\", \"target_ref\": \"b\" }")]
    [InlineData("{ " + Sound + ", \"source_ref\": \"c\" }")]
    [InlineData("{ " + Sound + ", \"x\": 1, \"x\": 2 }")]
    [InlineData("{ \"id\": \"r\", \"relationship_type\": \"uses\", \"source_ref\": [\"a\"], \"target_ref\": \"b\" }")]
    [InlineData("{ \"id\": \"r\", \"relationship_type\": \"likes\", \"source_ref\": \"a\", \"target_ref\": \"b\" }")]
    [InlineData("{ " + Sound + ", \"description\": \"\\ud83d\" }")]
    public void What_is_not_plainly_sound_is_left_to_the_tree(string json) =>
        Assert.False(new RelationshipReader(Encoding.UTF8.GetBytes(json)).TryRead());

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
        relationships.Add(RelationshipType.Uses, "a", "b");
        relationships.Add(RelationshipType.RevokedBy, "b", "c");
        relationships.Add(RelationshipType.Uses, "c", "a");
        Assert.Equal([("a", "b"), ("c", "a")], relationships.Of(RelationshipType.Uses));
        Assert.Equal([("b", "c")], relationships.Of(RelationshipType.RevokedBy));
        Assert.Empty(relationships.Of(RelationshipType.Detects));
        Assert.Equal(3, relationships.Count);
    }

    [Fact]
    public void All_of_enterprise_s_are_read_from_the_stream()
    {
        using var stream = File.OpenRead(Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json"));
        var (relationships, left) = (new Relationships(), 0);
        using var objects =
            new StixStream(new FilePath("a.json"), stream, new StixObjectKinds(Enum.GetValues<RelationshipType>()), new DiagnosticBag());
        objects.Read((kind, json, _) =>
        {
            var reader = new RelationshipReader(json);
            if (kind == StixObjectKind.Relationship && reader.TryRead())
            {
                relationships.Add(reader.Type, reader.Source, reader.Target);
            }
            else if (kind == StixObjectKind.Relationship)
            {
                left++;
            }
        });
        Assert.Equal((20_048, 0), (relationships.Count, left));
        Assert.Equal(691, relationships.Of(RelationshipType.Detects).Count());
    }
}
