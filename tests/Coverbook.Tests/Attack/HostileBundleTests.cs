using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Coverbook.Attack.Reading;
using Coverbook.Attack.Stix;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

/// <summary>What a bundle can make of a few bytes is bounded, and what goes beyond is told with its place.</summary>
public sealed class HostileBundleTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n  \"x\": ", 8)]
    [InlineData("{\n  \"objects\": [ ", 16)]
    [InlineData("{\n  \"objects\": [], \"x\": ", 23)]
    public void A_text_without_end_is_given_up_where_it_begins(string before, int column)
    {
        var bag = new DiagnosticBag();
        using var stream = new StixStream(new FilePath("a.json"), new LongText(before + "\"", 80_000_000), BundleBuilder.Kinds, bag);
        Assert.False(stream.Read((_, _, _) => Assert.Fail("There is no whole object.")));
        var line = before.Length == 0 ? 1 : 2;
        Assert.Equal(
            [$"a.json({line},{column}): error CB2004: This ATT&CK bundle has more than 16,777,216 bytes in one value."],
            bag.ToSorted().Select(found => found.ToString()));
    }

    [Fact]
    public void An_object_without_end_is_given_up_where_it_begins()
    {
        var bag = new DiagnosticBag();
        using var stream =
            new StixStream(new FilePath("a.json"), new LongText("{ \"objects\": [\n  { \"id\": \"", 80_000_000), BundleBuilder.Kinds, bag);
        Assert.False(stream.Read((_, _, _) => Assert.Fail("There is no whole object.")));
        Assert.Equal(
            "a.json(2,3): error CB2004: This ATT&CK bundle has more than 16,777,216 bytes in one value.",
            Assert.Single(bag.ToSorted()).ToString());
    }

    [Fact]
    public void A_circle_of_many_revocations_costs_no_more_than_its_length()
    {
        var kit = new StixKit().Technique("T1059", "Scripting");
        for (var number = 0; number < 4_000; number++)
        {
            kit.Technique(
                string.Create(CultureInfo.InvariantCulture, $"T{2000 + number}"),
                "Old",
                change: stix => (stix["id"], stix["revoked"]) = ($"attack-pattern--{number}", true));
        }

        for (var number = 0; number < 60_000; number++)
        {
            kit.Object(new JsonObject
            {
                ["type"] = "relationship",
                ["id"] = $"relationship--{number}",
                ["relationship_type"] = "revoked-by",
                ["source_ref"] = $"attack-pattern--{number}",
                ["target_ref"] = $"attack-pattern--{(number + 1) % 60_000}",
            });
        }

        var json = kit.ToJson();
        var asActive = TimeToLoad(json.Replace("\"revoked\": true", "\"revoked\": false", StringComparison.Ordinal));
        Assert.True(TimeToLoad(json) < 20 * asActive, "Each technique followed the whole circle.");
    }

    private static TimeSpan TimeToLoad(string json)
    {
        var time = Stopwatch.StartNew();
        Assert.Empty(AttackCase.Of(json).Load().Successors);
        return time.Elapsed;
    }

    [Theory]
    [InlineData("name", "characters in 'name'", 300)]
    [InlineData("x_mitre_version", "characters in 'x_mitre_version'", 300)]
    public void A_name_stands_on_many_pages_and_may_not_be_endless(string key, string what, int limit) =>
        AssertRefused(what, limit, new StixKit().Technique("T1059", "Scripting", change: stix => stix[key] = new string('x', limit + 1)));

    [Theory]
    [InlineData("x_mitre_platforms")]
    [InlineData("object_marking_refs")]
    public void A_list_of_an_object_may_not_be_endless(string key) =>
        AssertRefused($"entries in '{key}'", 100, new StixKit().Technique("T1059", "Scripting", change: stix => stix[key] = Names(101)));

    [Fact]
    public void The_phases_of_a_technique_may_not_be_endless() =>
        AssertRefused("entries in 'kill_chain_phases'", 100, new StixKit().Technique("T1059", "Scripting", change: stix =>
            stix["kill_chain_phases"] = new JsonArray(
                [.. Names(101).Select(name => new JsonObject { ["kill_chain_name"] = "mitre-attack",
                    ["phase_name"] = name!.DeepClone() })])));

    [Fact]
    public void A_family_whose_pages_list_each_other_is_bounded()
    {
        var kit = new StixKit().Technique("T1059", "Scripting");
        foreach (var number in Enumerable.Range(1, 103))
        {
            kit.Technique(string.Create(CultureInfo.InvariantCulture, $"T1059.{number:000}"), "Sub");
        }

        AssertRefused("sub-techniques of T1059", 60, kit);
    }

    [Fact]
    public void So_are_the_techniques_of_a_bundle()
    {
        var kit = new StixKit();
        foreach (var number in Enumerable.Range(0, 5_002))
        {
            kit.Technique(string.Create(CultureInfo.InvariantCulture, $"T{number:0000}"), "Technique");
        }

        AssertRefused("techniques", 5_000, kit);
    }

    [Fact]
    public void So_are_its_tactics()
    {
        var kit = new StixKit().Technique("T1059", "Scripting");
        foreach (var number in Enumerable.Range(1, 502))
        {
            kit.Tactic(
                string.Create(CultureInfo.InvariantCulture, $"TA{number:0000}"),
                "Tactic",
                string.Create(CultureInfo.InvariantCulture, $"tactic-{number}"));
        }

        AssertRefused("tactics", 500, kit);
    }

    [Fact]
    public void So_are_the_statements_that_every_page_prints()
    {
        var kit = new StixKit().Technique("T1059", "Scripting");
        foreach (var number in Enumerable.Range(1, 22))
        {
            kit.Object(Marking(number, $"Statement {number}."));
        }

        AssertRefused("copyright statements", 20, kit);
        AssertRefused(
            "characters in 'statement'", 1_000, new StixKit().Technique("T1059", "Scripting").Object(Marking(1, new string('x', 1_001))));
    }

    [Fact]
    public void A_second_list_of_objects_is_told_and_not_read()
    {
        var json = new StixKit()
            .Technique("T1059", "Scripting")
            .ToJson()
            .TrimEnd()[..^1] + ", \"objects\": [ { \"type\": \"attack-pattern\" } ] }";
        var read = AttackCase.Of(json);
        read.Load();
        var place = TextPlace.Of(json, "\"objects\": [ {");
        Assert.Equal(
            [$"bundle1.json({place.Line},{place.Column}): error CB2005: The key 'objects' stands here a second time."], read.Complaints);
    }

    [Fact]
    public void Two_tactics_of_a_domain_with_one_short_name_are_told()
    {
        var read = AttackCase.Of(
            new StixKit().Tactic("TA0001", "One", "same").Tactic("TA0002", "Two", "same").Technique("T1059", "Scripting", "same"));
        Assert.Equal("TA0001", Assert.Single(read.Load().Tactics).Id.ToString());
        Assert.EndsWith(
            "warning CB2105: The id 'same' of 'x-mitre-tactic--TA0002' is taken by another object; this one is left out.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
    }

    private static JsonArray Names(int count) => new([.. Enumerable.Range(0, count).Select(number => JsonValue.Create($"n{number}"))]);

    private static JsonObject Marking(int number, string statement) => new()
    {
        ["type"] = "marking-definition",
        ["id"] = $"marking-definition--{number}",
        ["definition"] = new JsonObject { ["statement"] = statement },
    };

    private static void AssertRefused(string what, int limit, StixKit kit)
    {
        var read = AttackCase.Of(kit);
        read.Load();
        Assert.All(read.Complaints, complaint => Assert.EndsWith(
            string.Create(
                CultureInfo.InvariantCulture,
                $"error CB2004: This ATT&CK bundle has more than {limit:N0} {what}."), complaint, StringComparison.Ordinal));
        Assert.NotEmpty(read.Complaints);
    }

    /// <summary>Some text, and then the letter x as often as is asked for.</summary>
    private sealed class LongText(string before, int length) : Stream
    {
        private readonly byte[] head = Encoding.UTF8.GetBytes(before);
        private int position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, length - position);
            for (var index = 0; index < count; index++)
            {
                var at = position + index;
                buffer[index] = at < head.Length ? head[at] : (byte)'x';
            }

            position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
