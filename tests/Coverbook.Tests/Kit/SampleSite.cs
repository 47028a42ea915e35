using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Rendering;

namespace Coverbook.Tests.Kit;

/// <summary>The sample site of the repository, read once.</summary>
internal sealed class SampleSite
{
    public static readonly DateOnly Date = new(2026, 4, 24);

    private static readonly Lazy<SampleSite> Read = new(() => new SampleSite());

    private readonly DiskFiles files = new(Repository.Root);

    private SampleSite() => Site = new SiteReader(files, Bag, CancellationToken.None).Read(new ReadOptions(Date: Date, Strict: true))
        ?? throw new InvalidOperationException(string.Join('\n', Bag.ToSorted()));

    public static SampleSite Instance => Read.Value;

    public DiagnosticBag Bag { get; } = new();

    public ReadSite Site { get; }

    /// <summary>All that it would publish, but for assets.</summary>
    public IReadOnlyDictionary<string, string> Whole() => WholeSite.Of(files, Bag, Site);

    /// <summary>Renders one of its pages.</summary>
    public IHtmlDocument Page(string file)
    {
        var renderer = new PageRenderer(Theme.Load(files, new DiagnosticBag()), Site.Plan, Site.Address);
        var html = "";
        renderer.Render(Site.Plan.Pages.Single(page => page.Route.File == file), Bag, (_, bytes) => html = Encoding.UTF8.GetString(bytes));
        return new HtmlParser().ParseDocument(html);
    }
}
