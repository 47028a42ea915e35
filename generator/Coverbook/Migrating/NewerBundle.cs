using Coverbook.Attack.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;
using Coverbook.Terms;

namespace Coverbook.Migrating;

/// <summary>Puts a newer bundle in the place of the site's own one of its domain.</summary>
internal static class NewerBundle
{
    /// <summary>
    /// The configuration with the bundle in place of its domain's first entry: further ones hold an organisation's own techniques. A file
    /// that is no bundle of any domain stands in place of the first of all, where reading it tells what is wrong with it.
    /// </summary>
    public static SiteConfig Put(FilePath bundle, SiteConfig config, ISourceFiles files, CancellationToken cancellation)
    {
        var entry = Enum.GetValues<AttackDomain>()
            .Select(domain => EntryOf(bundle, domain, files, cancellation))
            .FirstOrDefault(one => one is not null)
            ?? EntryOf(bundle, config.Attack[0].Domain);
        var place = config.Attack.FirstOrDefault(own => own.Domain == entry.Domain && !own.Newer);
        return config with { Attack = [entry, .. config.Attack.Where(own => !own.Newer && !ReferenceEquals(own, place))] };
    }

    /// <summary>
    /// The entry, where the file reads as a bundle of the domain. STIX 2.0 states no version: then the file's name stands for it.
    /// </summary>
    private static AttackOptions? EntryOf(FilePath bundle, AttackDomain domain, ISourceFiles files, CancellationToken cancellation)
    {
        var entry = EntryOf(bundle, domain);
        var source = new Source<AttackOptions>(entry, entry.Path!, entry.FileSpan);
        var attack = AttackLoader.Load([source], null, files, new DiagnosticBag(), cancellation);
        return attack.Techniques.IsEmpty ? null : attack.Version.Length == 0 ? entry with { Version = bundle.Name } : entry;
    }

    private static AttackOptions EntryOf(FilePath bundle, AttackDomain domain)
    {
        var span = SourceSpan.Whole(bundle);
        return new AttackOptions
        {
            Domain = domain,
            Path = bundle.Value,
            Span = span,
            DomainSpan = span,
            FileSpan = span,
            VersionSpan = span,
        };
    }
}
