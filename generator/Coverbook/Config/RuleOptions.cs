using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Data;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>Where rules come from, which decides what a page may claim of them.</summary>
internal enum RuleOrigin
{
    /// <summary>Written by the site's authors.</summary>
    Own,

    /// <summary>Generated from threat intelligence.</summary>
    Generated,

    /// <summary>Taken from somebody else, who is named.</summary>
    ThirdParty,
}

/// <summary>One of <c>rules</c>.</summary>
internal sealed record RuleOptions
{
    private const string EveryRule = "**/*.yml";

    /// <summary>The words for origins.</summary>
    internal static readonly FrozenDictionary<string, RuleOrigin> Origins = new Dictionary<string, RuleOrigin>
    {
        ["own"] = RuleOrigin.Own,
        ["generated"] = RuleOrigin.Generated,
        ["third-party"] = RuleOrigin.ThirdParty,
    }.ToFrozenDictionary();

    /// <summary>A path or glob.</summary>
    [Description("A path or glob, relative to this file. A glob passes over hidden files and folders, and names that end in ~.")]
    public required string Path { get; init; }

    /// <summary>The download to read from.</summary>
    [Description("The name of one of sources: then the path is one inside of that archive (default: **/*.yml).")]
    public string? Source { get; init; }

    /// <summary>Where the rules come from.</summary>
    [Description("Where the rules come from: own, generated or third-party.")]
    public RuleOrigin Origin { get; init; }

    /// <summary>Whether faults in rules of third parties are errors, as in the site's own.</summary>
    [Description("Whether faults in third-party rules are errors, as in all others. Otherwise they are warnings, and such rules are shown with their faults and not counted.")]
    public bool Strict { get; init; }

    /// <summary>The licence of the rules.</summary>
    [Description("The licence of the rules, for rules that state none.")]
    public string? License { get; init; }

    /// <summary>The library, when it is not the site's own.</summary>
    [Description("The name of the library, when it is not the site's own.")]
    public string? Library { get; init; }

    /// <summary>The home page of that library.</summary>
    [Description("The home page of that library.")]
    public WebLink? Url { get; init; }

    /// <summary>How much of the rules the site shows.</summary>
    [Description("How much the site shows: public (all), metadata (no detection), count (no names) or none.")]
    public Visibility Visibility { get; init; }

    /// <summary>The place of the entry.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static RuleOptions? Read(Fields fields)
    {
        var source = fields.TrimmedText("source");
        var path = source is null ? ConfigPaths.RequiredPattern(fields, "path") : ConfigPaths.PatternInside(fields, "path", EveryRule);
        var options = new RuleOptions
        {
            Path = path ?? "",
            Source = source,
            Origin = fields.Word("origin", Origins).GetValueOrDefault(),
            Strict = fields.Boolean("strict").GetValueOrDefault(),
            License = fields.Text("license"),
            Library = fields.Text("library"),
            Url = fields.Link("url"),
            Visibility = fields.Word("visibility", VisibilityWords.ByWord).GetValueOrDefault(),
            Span = fields.SpanOf(source is null ? "path" : "source"),
        };
        return options.Path.Length == 0 ? null : options;
    }
}
