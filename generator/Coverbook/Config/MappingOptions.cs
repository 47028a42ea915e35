using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Data;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>One of <c>mappings</c>.</summary>
internal sealed record MappingOptions
{
    /// <summary>A path or glob; <c>null</c> of a download.</summary>
    [Description("A path or glob, relative to this file. A glob passes over hidden files and folders, and names that end in ~.")]
    public string? Path { get; init; }

    /// <summary>The download to read in place of a path.</summary>
    [Description("The name of one of sources, in place of a path.")]
    public string? Source { get; init; }

    /// <summary>How much of the mappings the site shows.</summary>
    [Description("How much the site shows: public (all), metadata (no rationales), count (no names) or none.")]
    public Visibility Visibility { get; init; }

    /// <summary>The place of the entry.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static MappingOptions? Read(Fields fields)
    {
        var source = fields.TrimmedText("source");
        var options = new MappingOptions
        {
            Path = source is null ? ConfigPaths.RequiredPattern(fields, "path") : null,
            Source = source,
            Visibility = fields.Word("visibility", VisibilityWords.ByWord).GetValueOrDefault(),
            Span = fields.SpanOf(source is null ? "path" : "source"),
        };
        return options.Path is null && source is null ? null : options;
    }
}
