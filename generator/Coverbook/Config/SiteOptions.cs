using System.ComponentModel;
using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>The section <c>site</c>.</summary>
internal sealed record SiteOptions
{
    private const string DefaultLanguage = "en";
    private const string DefaultBranch = "main";

    /// <summary>The site's title.</summary>
    [Description("The site's title, in the header of each page.")]
    public required string Title { get; init; }

    /// <summary>Where the site is published.</summary>
    [Description("The address at which the site is published; its path becomes part of every link.")]
    public required BaseUrl BaseUrl { get; init; }

    /// <summary>One or two sentences about the site.</summary>
    [Description("One or two sentences about the site, for the home page and for search engines.")]
    public string Description { get; init; } = "";

    /// <summary>The language of the pages, as in HTML's <c>lang</c>.</summary>
    [Description("The language of the pages (a BCP 47 tag).")]
    public string Language { get; init; } = DefaultLanguage;

    /// <summary>The public repository of the site's sources.</summary>
    [Description("The public repository of the site's sources; places in input files link to it.")]
    public WebLink? Repository { get; init; }

    /// <summary>The branch that links into the repository use.</summary>
    [Description("The branch that links into the repository use.")]
    public string Branch { get; init; } = DefaultBranch;

    /// <summary>Who may read the site.</summary>
    [Description("Who may read the site: public leaves out internal notes, owners and runbooks.")]
    public Audience Audience { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static SiteOptions? Read(Fields fields)
    {
        var title = fields.RequiredText("title");
        var address = fields.RequiredText("baseUrl");
        if (!BaseUrl.TryCreate(address, out var baseUrl, out var cure) && address is not null)
        {
            fields.Refuse("baseUrl", cure);
        }

        var options = new SiteOptions
        {
            Title = title ?? "",
            BaseUrl = baseUrl!,
            Description = fields.Text("description") ?? "",
            Language = ReadLanguage(fields) ?? DefaultLanguage,
            Repository = fields.Link("repository"),
            Branch = fields.Text("branch") ?? DefaultBranch,
            Audience = fields.Word("audience", AudienceWords.ByWord).GetValueOrDefault(),
        };
        return title is null || baseUrl is null ? null : options;
    }

    private static string? ReadLanguage(Fields fields)
    {
        var language = fields.Text("language");
        if (language is null
            || (language.Length is > 1 and < 36
                && char.IsAsciiLetter(language[0])
                && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')))
        {
            return language;
        }

        fields.Refuse("language", "Write a language's tag, as in en or pt-BR.");
        return null;
    }
}
