using System.Collections.Frozen;

namespace Coverbook.Data;

/// <summary>
/// The parser's complaints in plain words, where its place is the right one. None of the parser's own text reaches people.
/// </summary>
internal static class YamlWords
{
    private const string Header = "after '|' or '>' nothing can stand but '+', '-', a digit from 1 to 9 and a comment";
    private const string Comment = "a space is due before the '#' of a comment";
    private const string TagSyntax = "this is no tag; text that begins with '!' must stand in quotes";
    private const string Name = "no name follows; text that begins with '&' or '*' must stand in quotes";
    private const string Directive = "this line begins with '%', but is no directive of YAML";

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["While scanning a simple key, could not find expected ':'."] = "a colon is due after this key",
        ["While scanning plain scalar, found a comment between adjacent scalars."] = "a comment cannot stand inside of a text",
        ["While scanning a document end, found invalid content after '...' marker."] = "nothing can follow '...' in its line",
        ["While scanning a flow sequence end, found invalid comment after ']'."] = Comment,
        ["While scanning a flow entry, found invalid comment after comma."] = Comment,
        ["While scanning a flow sequence end, found invalid comment after double-quoted scalar."] = Comment,
        ["Anchor before sequence entry on same line is not allowed."] = "an anchor cannot stand before the '-' of a list item",
        ["Block sequence entries are not allowed in this context."] = "a list cannot begin here; begin a line of its own with its '-'",
        ["Mapping keys are not allowed in this context."] = "a key cannot begin here; begin a line of its own",
        ["Mapping values are not allowed in this context."] =
            "a colon cannot stand here; text that holds a colon and a space must stand in quotes",
        ["While scanning an anchor or alias, found value containing disallowed: []{},"] = Name,
        ["While scanning a tag, did not find the expected '>'."] = TagSyntax,
        ["While scanning a tag, did not find expected whitespace, comma or line break."] = TagSyntax,
        ["While scanning a tag, did not find expected '!'."] = TagSyntax,
        ["While scanning a tag, did not find URI escaped octet."] = TagSyntax,
        ["While scanning a tag, found an incorrect leading UTF-8 octet."] = TagSyntax,
        ["While scanning a tag, found an incorrect trailing UTF-8 octet."] = TagSyntax,
        ["While scanning a tag, found an incorrect UTF-8 sequence."] = TagSyntax,
        ["Unexpected comma at end of tag"] = TagSyntax,
        ["Global tags must be valid URIs."] = TagSyntax,
        ["While parsing a node, found undefined tag handle."] =
            "nothing declares what this tag begins with; text that begins with '!' must stand in quotes",
        ["While parsing a node, found more than one anchor."] = "a value can have one anchor only",
        ["While scanning a block scalar, found an indentation indicator equal to 0."] = Header,
        ["While scanning a block scalar, found a comment without whtespace after '>' indicator."] = Comment,
        ["While scanning a block scalar, did not find expected comment or line break."] = Header,
        ["While scanning a literal block scalar, found extra spaces in first line."] =
            "the first line of this text is indented deeper than those below it",
        ["While scanning a literal block scalar, found more spaces in lines above first content line."] = "an empty line above this text is indented deeper than the text",
        ["Found incompatible YAML document."] = "only YAML 1.1 and 1.2 are read",
        ["Found duplicate %YAML directive."] = "the version of YAML is told twice",
        ["Found duplicate %TAG directive."] = "a tag's handle is declared twice",
        ["While scanning a %YAML directive, found extremely long version number."] = Directive,
        ["While scanning a %YAML directive, did not find expected version number."] = Directive,
        ["While scanning a %YAML directive, did not find expected digit or '.' character."] = Directive,
        ["While scanning a %TAG directive, did not find expected whitespace."] = Directive,
        ["While scanning a %TAG directive, did not find expected whitespace or line break."] = Directive,
        ["While scanning a directive, could not find expected directive name."] = Directive,
        ["While scanning a directive, found unexpected end of stream."] = Directive,
        ["While scanning a directive, found unexpected non-alphabetical character."] = Directive,
        ["While scanning a directive, did not find expected comment or line break."] = Directive,
        ["While scanning a tag directive, did not find expected '!'."] = Directive,
        ["While scanning a version directive, did not find preceding <document end>."] =
            "a directive stands at the beginning of a file, or after '...'",
        ["While parsing a document start node, could not find document end marker before version directive."] = "a directive stands at the beginning of a file, or after '...'",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a complaint means.</summary>
    public static string Of(string complaint) => Words.GetValueOrDefault(complaint, "what stands here cannot be read");
}
