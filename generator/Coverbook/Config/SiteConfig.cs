using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>
/// All that a site's <c>site.config.json</c> says, checked, with defaults filled in. The JSON Schema for editors is generated
/// from these records, and the descriptions here are what editors show.
/// </summary>
public sealed record SiteConfig
{
    /// <summary>The site itself.</summary>
    [Description("The site itself: its title and where it is published.")]
    public required SiteOptions Site { get; init; }

    /// <summary>The product whose coverage is documented.</summary>
    [Description("The product whose coverage the site documents.")]
    public required ProductOptions Product { get; init; }

    /// <summary>The providers of findings, in the order in which pages list them.</summary>
    [Description("Who raises findings, in the order in which pages list them.")]
    public ImmutableArray<ProviderOptions> Providers { get; init; } = [];

    /// <summary>The ATT&amp;CK bundles.</summary>
    [Description("The ATT&CK bundles (STIX 2.0 or 2.1).")]
    public required ImmutableArray<AttackOptions> Attack { get; init; }

    /// <summary>The site's alias file.</summary>
    [Description("A YAML or JSON file that tells which newer technique ids succeed those of the site's ATT&CK version.")]
    public string? Aliases { get; init; }

    /// <summary>The place that names the alias file.</summary>
    [JsonIgnore]
    public SourceSpan AliasesSpan { get; init; }

    /// <summary>The mapping files.</summary>
    [Description("The mapping files: which finding indicates which technique.")]
    public ImmutableArray<MappingOptions> Mappings { get; init; } = [];

    /// <summary>The site's own rule library.</summary>
    [Description("The name of the site's own rule library.")]
    public RuleLibraryOptions? RuleLibrary { get; init; }

    /// <summary>The rule files.</summary>
    [Description("The Sigma rules.")]
    public ImmutableArray<RuleOptions> Rules { get; init; } = [];

    /// <summary>What counts as covered, and what is in scope.</summary>
    [Description("The scope of the site and the bands of confidence.")]
    public CoverageOptions Coverage { get; init; } = new();

    /// <summary>Works that every technique page names among its sources.</summary>
    [Description("Works that every technique page names among its sources.")]
    public ImmutableArray<ReferenceOptions> References { get; init; } = [];

    /// <summary>Severities by diagnostic code.</summary>
    [Description("Severity by diagnostic code: error, warning, info or off.")]
    public ImmutableSortedDictionary<string, Severity> Diagnostics { get; init; } = ImmutableSortedDictionary<string, Severity>.Empty;

    /// <summary>The output folder, relative to the site folder.</summary>
    [Description("The output folder, relative to this file.")]
    public string Output { get; init; } = "dist";

    /// <summary>The place that names it.</summary>
    [JsonIgnore]
    public SourceSpan OutputSpan { get; init; }
}

/// <summary>The section <c>site</c>.</summary>
public sealed record SiteOptions
{
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
    public string Language { get; init; } = "en";

    /// <summary>The public repository of the site's sources.</summary>
    [Description("The public repository of the site's sources; places in input files link to it.")]
    public WebLink? Repository { get; init; }

    /// <summary>The branch that links into the repository use.</summary>
    [Description("The branch that links into the repository use.")]
    public string Branch { get; init; } = "main";

    /// <summary>Who may read the site.</summary>
    [Description("Who may read the site: public leaves out internal notes, owners and runbooks.")]
    public Audience Audience { get; init; }
}

/// <summary>The section <c>product</c>.</summary>
public sealed record ProductOptions
{
    /// <summary>The product's name.</summary>
    [Description("The product's name.")]
    public required string Name { get; init; }

    /// <summary>The product's home page.</summary>
    [Description("The product's home page.")]
    public WebLink? Url { get; init; }
}

/// <summary>One of <c>providers</c>.</summary>
public sealed record ProviderOptions
{
    /// <summary>The id that mapping files use.</summary>
    [Description("The id that mapping files use: small letters, digits and dashes.")]
    public required string Id { get; init; }

    /// <summary>The name that pages show.</summary>
    [Description("The name that pages show.")]
    public required string Name { get; init; }

    /// <summary>What the provider is, if that is stated; when all are <c>cloud</c>, pages speak of cloud providers.</summary>
    [Description("What the provider is, such as cloud or endpoint; when all are cloud, pages speak of cloud providers.")]
    public string? Kind { get; init; }

    /// <summary>Whether the provider is stated to be a cloud.</summary>
    [JsonIgnore]
    public bool IsCloud => string.Equals(Kind, "cloud", StringComparison.OrdinalIgnoreCase);
}

/// <summary>One of <c>mappings</c>.</summary>
public sealed record MappingOptions
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
}

/// <summary>The section <c>ruleLibrary</c>.</summary>
public sealed record RuleLibraryOptions
{
    /// <summary>The library's name.</summary>
    [Description("The library's name.")]
    public required string Name { get; init; }

    /// <summary>The library's home page.</summary>
    [Description("The library's home page.")]
    public WebLink? Url { get; init; }
}

/// <summary>Where rules come from, which decides what a page may claim of them.</summary>
public enum RuleOrigin
{
    /// <summary>Written by the site's authors.</summary>
    Own,

    /// <summary>Generated from threat intelligence.</summary>
    Generated,

    /// <summary>Taken from somebody else, who is named.</summary>
    ThirdParty,
}

/// <summary>One of <c>rules</c>.</summary>
public sealed record RuleOptions
{
    /// <summary>A path or glob.</summary>
    [Description("A path or glob, relative to this file. A glob passes over hidden files and folders, and names that end in ~.")]
    public required string Path { get; init; }

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
}

/// <summary>One of <c>references</c>.</summary>
public sealed record ReferenceOptions
{
    /// <summary>The work's title.</summary>
    [Description("The work's title.")]
    public required string Title { get; init; }

    /// <summary>Where to read it.</summary>
    [Description("Where to read it.")]
    public required WebLink Url { get; init; }
}
