using System.ComponentModel;
using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>One of <c>references</c>.</summary>
internal sealed record ReferenceOptions
{
    /// <summary>The work's title.</summary>
    [Description("The work's title.")]
    public required string Title { get; init; }

    /// <summary>Where to read it.</summary>
    [Description("Where to read it.")]
    public required WebLink Url { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static ReferenceOptions? Read(Fields fields)
    {
        var title = fields.RequiredText("title");
        fields.RequireKey("url");
        var url = fields.Link("url");
        return title is null || url is null ? null : new ReferenceOptions { Title = title, Url = url };
    }
}
