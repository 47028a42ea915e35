using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Inspecting;

/// <summary>
/// The door for <c>coverbook gaps</c>: what a site does not cover, or only from one side, without a build. Its JSON and its table are the
/// files that the site publishes.
/// </summary>
public sealed class GapReport
{
    private readonly ReadSite site;

    private GapReport(ReadSite site) => this.site = site;

    /// <summary>The report on a site.</summary>
    public static GapReport Of(ReadSite site) => new(site);

    /// <summary>How many techniques and sub-techniques in scope have neither finding nor rule.</summary>
    public int Count => Gaps[GapKind.Gap].Totals.All;

    private PublishedGaps Gaps => site.Published.Gaps;

    /// <summary>Why there are too many of them; <c>null</c> where there are not.</summary>
    public string? Excess(int allowed) => Count > allowed
        ? $"{English.Count(Count, "gap")}, more than the {English.Number(allowed)} that --fail-on allows."
        : null;

    /// <summary>As lines of text.</summary>
    public IEnumerable<string> ToText() =>
        GapText.Of(Gaps, site.Published.AttackVersion, ScopeWords.Of(site.Config.Coverage), site.Published.Dates.Today);

    /// <summary>As one JSON object on one line.</summary>
    public string ToJson() => Published(Route.GapsJson).TrimEnd('\n');

    /// <summary>As the lines of a CSV table.</summary>
    public IEnumerable<string> ToCsv() => Published(Route.GapsTable).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private string Published(Route route) => Encoding.UTF8.GetString(site.Plan.Files.Single(file => file.Route == route).Read().Span);
}
