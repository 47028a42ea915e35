using Coverbook.Terms;

namespace Coverbook.Build.Reading;

/// <summary>What the command line overrides while a site is read.</summary>
/// <param name="BaseUrl">The site's address; by default the configuration's.</param>
/// <param name="Date">The dates that pages print; by default those of the inputs.</param>
/// <param name="Strict">Whether warnings count as errors.</param>
public sealed record ReadOptions(BaseUrl? BaseUrl = null, DateOnly? Date = null, bool Strict = false);
