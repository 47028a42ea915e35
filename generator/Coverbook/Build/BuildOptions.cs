using Coverbook.Build.Reading;
using Coverbook.Terms;

namespace Coverbook.Build;

/// <summary>What the command line says about a build.</summary>
public sealed record BuildOptions
{
    /// <summary>The site folder, which holds <c>site.config.json</c>.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The output folder; by default the configuration's, relative to the site folder.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Overrides the configured address.</summary>
    public BaseUrl? BaseUrl { get; init; }

    /// <summary>Overrides the dates that pages print.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>What of it concerns the reading of the site.</summary>
    internal ReadOptions Reading => new(BaseUrl, Date, Strict);
}
