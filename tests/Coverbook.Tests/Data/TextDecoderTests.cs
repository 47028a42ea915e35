using System.Text;
using Coverbook.Data;
using Coverbook.Tests.Attack;

namespace Coverbook.Tests.Data;

public sealed class TextDecoderTests
{
    /// <summary>The encodings that are read, each with and without a byte order mark.</summary>
    public static TheoryData<string, bool> Encodings =>
        new MatrixTheoryData<string, bool>(["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"], [true, false]);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void YAML_is_read_in_every_encoding_of_Unicode(string encoding, bool withMark)
    {
        var yaml = TreeCase.Yaml(Encode("a: größer\nb: 日本\n", encoding, withMark));
        Assert.Empty(yaml.Complaints);
        Assert.Equal("{a: 'größer', b: '日本'}", TreeCase.Show(yaml.Root));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void JSON_is_read_in_every_encoding_of_Unicode(string encoding, bool withMark) =>
        Assert.Equal("{a: '日本'}", TreeCase.Show(TreeCase.Json(Encode("{ \"a\": \"日本\" }", encoding, withMark)).Root));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Places_count_characters_in_every_encoding(string encoding, bool withMark) =>
        Assert.Equal(
            ["a.yml(2,1): error CB3005: The key 'größe' stands here a second time."],
            TreeCase.Yaml(Encode("größe: 1\ngröße: 2\n", encoding, withMark)).Complaints);

    [Fact]
    public void Text_that_is_broken_in_its_encoding_is_told() =>
        Assert.Equal(
            ["a.yml(1,1): error CB3002: This mapping file is not UTF-8 text."],
            TreeCase.Yaml([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: "), 0x00, 0xD8]).Complaints);

    [Fact]
    public void A_mark_at_a_later_document_is_passed_over_as_at_the_first()
    {
        var yaml = TreeCase.Yaml("\uFEFFa: 1\r\n---\r\n\uFEFFa: 2\r\n\uFEFF---\r\na: 3\r\n");
        Assert.Equal(["{a: 1}", "{a: 2}", "{a: 3}"], yaml.Documents.Select(TreeCase.Show));
        Assert.Equal(new(3, 1), Assert.IsType<MapNode>(yaml.Documents[1]).Entries[0].Key.Span.Start);
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "it is a pointer of Git LFS")]
    [InlineData("<!DOCTYPE html>\n<html>", "it is a web page")]
    [InlineData("<?xml version=\"1.0\"?>", "it is XML")]
    [InlineData("PK\u0003\u0004x", "it is a ZIP archive or a workbook")]
    [InlineData("%PDF-1.7", "it is a PDF document")]
    public void What_is_not_the_file_itself_is_called_what_it_is(string text, string reason)
    {
        Assert.Equal([$"a.yml(1,1): error CB3011: This is not a mapping file: {reason}."], TreeCase.Yaml(text).Complaints);
        Assert.Equal([$"a.json(1,1): error CB1011: This is not a configuration: {reason}."], TreeCase.Json(text).Complaints);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_bundle_is_read_in_every_encoding_of_Unicode(string encoding, bool withMark)
    {
        var bytes = Encode(
            "{ \"type\": \"bundle\", \"objects\": [ { \"type\": \"attack-pattern\", \"id\": \"attack-pattern--1\", \"name\": \"日本\", \"external_references\": [ { \"source_name\": \"mitre-attack\", \"external_id\": \"T1059\" } ] } ] }",
            encoding,
            withMark);
        var bundle = new AttackCase().With(bytes, version: "18.1");
        Assert.Equal("日本", Assert.Single(bundle.Load().Techniques).Name);
        Assert.Empty(bundle.Complaints.Where(complaint => complaint.Contains(" error ", StringComparison.Ordinal)));
    }

    private static byte[] Encode(string text, string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        return [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }
}
