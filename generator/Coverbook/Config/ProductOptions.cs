using System.ComponentModel;
using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>The section <c>product</c>.</summary>
internal sealed record ProductOptions
{
    /// <summary>The product's name.</summary>
    [Description("The product's name.")]
    public required string Name { get; init; }

    /// <summary>The product's home page.</summary>
    [Description("The product's home page.")]
    public WebLink? Url { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static ProductOptions? Read(Fields fields)
    {
        var options = new ProductOptions { Name = fields.RequiredText("name") ?? "", Url = fields.Link("url") };
        return options.Name.Length == 0 ? null : options;
    }
}
