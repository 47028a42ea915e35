using Coverbook.Mappings;

namespace Coverbook.Coverage.Totals;

/// <summary>
/// The dates that pages print. They come from the inputs or from the command line, never from the clock, so that a build can
/// be repeated.
/// </summary>
/// <param name="Stated">The date given on the command line; it overrides all others.</param>
/// <param name="Newest">The newest date of any mapping file.</param>
/// <param name="Checked">The day of the last check that passed, as the site's lock has it.</param>
internal sealed record SiteDates(DateOnly? Stated, DateOnly? Newest, DateOnly? Checked)
{
    /// <summary>The dates of a site with these sources.</summary>
    public static SiteDates Of(DateOnly? stated, DateOnly? @checked, IEnumerable<MappingSource> sources) =>
        new(stated, sources.Max(source => source.Updated), @checked);

    /// <summary>When the data behind some sources was last refreshed; of a page without sources, when any was.</summary>
    /// <param name="updated">The days on which those sources were brought up to date.</param>
    public DateOnly? Refreshed(params IEnumerable<DateOnly?> updated) => Stated ?? updated.Max() ?? Newest;

    /// <summary>The day that decisions are held against.</summary>
    public DateOnly? Today => Stated ?? Newest;

    /// <summary>When the built site was last verified.</summary>
    public DateOnly? Verified => Stated ?? Checked;
}
