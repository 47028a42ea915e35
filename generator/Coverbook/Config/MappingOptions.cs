using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Data;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>One of <c>mappings</c>.</summary>
internal sealed record MappingOptions
{
    /// <summary>A path or glob.</summary>
    [Description("A path or glob, relative to this file. A glob passes over hidden files and folders, and names that end in ~.")]
    public required string Path { get; init; }

    /// <summary>How much of the mappings the site shows.</summary>
    [Description("How much the site shows: public (all), metadata (no rationales), count (no names) or none.")]
    public Visibility Visibility { get; init; }

    /// <summary>The place of the entry.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static MappingOptions? Read(Fields fields)
    {
        var options = new MappingOptions
        {
            Path = ConfigPaths.RequiredPattern(fields, "path") ?? "",
            Visibility = fields.Word("visibility", VisibilityWords.ByWord).GetValueOrDefault(),
            Span = fields.SpanOf("path"),
        };
        return options.Path.Length == 0 ? null : options;
    }
}
