using Coverbook.Mappings;

namespace Coverbook.Coverage.Totals;

/// <summary>
/// The dates that pages print. They come from the inputs or from the command line, never from the clock, so that a build can
/// be repeated.
/// </summary>
internal sealed record SiteDates
{
    /// <summary>The date given on the command line; it overrides all others.</summary>
    public DateOnly? Stated { get; init; }

    /// <summary>The newest date of any mapping file.</summary>
    public DateOnly? Newest { get; init; }

    /// <summary>The day of the last check that passed, as the site's lock has it.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>The days of what is downloaded.</summary>
    public required DownloadDays Downloads { get; init; }

    /// <summary>The oldest and the newest day on which a download was seen to be the newest; <c>null</c> without any.</summary>
    public (DateOnly Oldest, DateOnly Latest)? Seen { get; init; }

    /// <summary>When the built site was last verified.</summary>
    public DateOnly? Verified => Stated ?? Checked;

    /// <summary>The day that decisions are held against: the latest that the inputs know.</summary>
    public DateOnly? Today => Stated ?? Latest(Newest, Seen?.Latest);

    /// <summary>When the data of the whole site was last refreshed: its oldest download, or its newest mapping.</summary>
    public DateOnly? Refreshed() => Stated ?? Seen?.Oldest ?? Newest;

    /// <summary>
    /// When the data behind a page was last refreshed: the oldest day of the downloads that it draws on; without any, the newest of its
    /// mappings; without these, of any.
    /// </summary>
    /// <param name="sources">The mappings that it draws on.</param>
    /// <param name="libraries">The names of the libraries whose rules it shows.</param>
    public DateOnly? Refreshed(IReadOnlyCollection<MappingSource> sources, IEnumerable<string> libraries)
    {
        var downloads = sources.Select(source => source.Download?.Checked)
            .Concat(libraries.Distinct(StringComparer.Ordinal)
                .Select(name => Downloads.Libraries.TryGetValue(name, out var day) ? day : default(DateOnly?)))
            .Append(Downloads.Attack);
        return Stated ?? downloads.Min() ?? sources.Max(source => source.Updated) ?? Refreshed();
    }

    /// <summary>The dates of a site.</summary>
    public static SiteDates Of(
        DateOnly? stated, DateOnly? verified, DownloadDays downloads, IReadOnlyCollection<MappingSource> sources)
    {
        DateOnly[] seen =
        [
            .. sources.Select(source => source.Download?.Checked)
                .Append(downloads.Attack)
                .OfType<DateOnly>()
                .Concat(downloads.Libraries.Values),
        ];
        return new SiteDates
        {
            Stated = stated,
            Newest = sources.Max(source => source.Updated),
            Checked = verified,
            Downloads = downloads,
            Seen = seen.Length == 0 ? null : (seen.Min(), seen.Max()),
        };
    }

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
