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

    /// <summary>The format; <c>null</c> when it is to be recognised.</summary>
    [Description("The format: native, csv, ctid, ctid-legacy, navigator or dettect (default: recognised from the file).")]
    public MappingFormat? Format { get; init; }

    /// <summary>The provider of files that name none, or another name for theirs.</summary>
    [Description("The id of the provider, for files that name none; of ctid and ctid-legacy it also stands in place of the one they name.")]
    public string? Provider { get; init; }

    /// <summary>The name of the source, for files that name none.</summary>
    [Description("The name of the source, for layers and for files that name none.")]
    public string? Name { get; init; }

    /// <summary>What scores stand for.</summary>
    [Description("What the scores of navigator and dettect files stand for: score (shown as they are) or confidence (a part of the highest).")]
    public ScoreMeaning Scores { get; init; }

    /// <summary>The headings of columns.</summary>
    [Description("The headings of a spreadsheet's columns, for those that are not recognised by their names.")]
    public ColumnOptions Columns { get; init; } = ColumnOptions.None;

    /// <summary>How much of the mappings the site shows.</summary>
    [Description("How much the site shows: public (all), metadata (no rationales), count (no names) or none.")]
    public Visibility Visibility { get; init; }

    /// <summary>The place of the entry.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>The place that names the provider, or else the entry.</summary>
    [JsonIgnore]
    public SourceSpan ProviderSpan { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static MappingOptions? Read(Fields fields)
    {
        var source = fields.TrimmedText("source");
        var options = new MappingOptions
        {
            Path = source is null ? ConfigPaths.RequiredPattern(fields, "path") : null,
            Source = source,
            Format = fields.Word("format", MappingFormats.ByWord),
            Provider = fields.TrimmedText("provider"),
            ProviderSpan = fields.SpanOf("provider"),
            Name = fields.TrimmedText("name"),
            Scores = fields.Word("scores", ScoreMeanings.ByWord).GetValueOrDefault(),
            Columns = ColumnOptions.Read(fields),
            Visibility = fields.Word("visibility", VisibilityWords.ByWord).GetValueOrDefault(),
            Span = fields.SpanOf(source is null ? "path" : "source"),
        };
        return options.Path is null && source is null ? null : options;
    }
}
