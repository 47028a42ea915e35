using System.ComponentModel;
using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>The section <c>ruleLibrary</c>.</summary>
internal sealed record RuleLibraryOptions
{
    /// <summary>The library's name.</summary>
    [Description("The library's name.")]
    public required string Name { get; init; }

    /// <summary>The library's home page.</summary>
    [Description("The library's home page.")]
    public WebLink? Url { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static RuleLibraryOptions? Read(Fields fields)
    {
        var options = new RuleLibraryOptions { Name = fields.RequiredText("name") ?? "", Url = fields.Link("url") };
        return options.Name.Length == 0 ? null : options;
    }
}
