using Coverbook.Config;
using Coverbook.Sources;

namespace Coverbook.Tests.Kit;

/// <summary>The sources of a site that downloads nothing.</summary>
internal static class PlainSources
{
    public static SiteSources Of(SiteConfig config) => SiteSources.Of(config, new MemoryFiles());

    public static Source<AttackOptions> Of(AttackOptions entry) => new(entry, (entry.Path ?? entry.Starter)!, entry.FileSpan);

    public static Source<MappingOptions> Of(MappingOptions entry) => new(entry, entry.Path!, entry.Span);

    public static Source<RuleOptions> Of(RuleOptions entry) => new(entry, entry.Path, entry.Span);
}
