using System.ComponentModel;
using Coverbook.Data;

namespace Coverbook.Config;

/// <summary>The headings of a spreadsheet's columns, for those that are not recognised by their names.</summary>
internal sealed record ColumnOptions
{
    /// <summary>No column is named.</summary>
    public static readonly ColumnOptions None = new();

    /// <summary>The column of the provider.</summary>
    [Description("The heading of the column with the provider's id.")]
    public string? Provider { get; init; }

    /// <summary>The column of the source.</summary>
    [Description("The heading of the column with the source's name.")]
    public string? Source { get; init; }

    /// <summary>The column of the finding.</summary>
    [Description("The heading of the column with the finding's id.")]
    public string? Finding { get; init; }

    /// <summary>The column of the technique.</summary>
    [Description("The heading of the column with the technique's id.")]
    public string? Technique { get; init; }

    /// <summary>The column of the confidence.</summary>
    [Description("The heading of the column with the confidence.")]
    public string? Confidence { get; init; }

    /// <summary>The column of the finding's title.</summary>
    [Description("The heading of the column with the finding's title.")]
    public string? Title { get; init; }

    /// <summary>The column of the function.</summary>
    [Description("The heading of the column with the function: detect, protect or respond.")]
    public string? Function { get; init; }

    /// <summary>The column of the rationale.</summary>
    [Description("The heading of the column with the rationale.")]
    public string? Rationale { get; init; }

    /// <summary>The column of the day of the last review.</summary>
    [Description("The heading of the column with the day of the last review.")]
    public string? Reviewed { get; init; }

    /// <summary>The column of the address.</summary>
    [Description("The heading of the column with the finding's address.")]
    public string? Url { get; init; }

    /// <summary>What columns mean, with the headings that are named for them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Named()
    {
        KeyValuePair<string, string?>[] all =
        [
            new("provider", Provider), new("source", Source), new("finding", Finding), new("technique", Technique),
            new("confidence", Confidence), new("title", Title), new("function", Function), new("rationale", Rationale),
            new("reviewed", Reviewed), new("url", Url),
        ];
        return all.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));
    }

    /// <summary>Reads it.</summary>
    internal static ColumnOptions Read(Fields fields)
    {
        if (ConfigShapes.Map(fields, "columns") is not { } map)
        {
            return None;
        }

        var columns = fields.Inside(map, "'columns'");
        var read = new ColumnOptions
        {
            Provider = columns.TrimmedText("provider"),
            Source = columns.TrimmedText("source"),
            Finding = columns.TrimmedText("finding"),
            Technique = columns.TrimmedText("technique"),
            Confidence = columns.TrimmedText("confidence"),
            Title = columns.TrimmedText("title"),
            Function = columns.TrimmedText("function"),
            Rationale = columns.TrimmedText("rationale"),
            Reviewed = columns.TrimmedText("reviewed"),
            Url = columns.TrimmedText("url"),
        };
        columns.RefuseOthers();
        return read;
    }
}
