using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Matrix;

/// <summary>The matrices of the whole of ATT&amp;CK: all is there, and they stay small enough for a telephone.</summary>
public sealed class RealMatrixTests
{
    private const int MostBytes = 400_000;
    private const int MostCompressed = 100_000;

    [Theory]
    [InlineData("enterprise-attack", "matrix/", 14, 216, 475)]
    [InlineData("mobile-attack", "matrix/mobile/", 12, 77, 47)]
    [InlineData("ics-attack", "matrix/ics/", 12, 83, 0)]
    public void Every_technique_is_there_and_the_sizes_hold(string domain, string address, int tactics, int techniques, int subs)
    {
        var html = Site(domain).Html($"{address}index.html");
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal(tactics, page.QuerySelectorAll("th[scope=col]").Length);
        var ids = page.QuerySelectorAll(".board li b").Select(id => id.TextContent).ToHashSet(StringComparer.Ordinal);
        Assert.Equal((techniques, subs), (ids.Count(id => id.Length == 5), ids.Count(id => id.Length > 5)));
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, MostBytes);
        Assert.InRange(Compressed(html), 1, MostCompressed);
        Assert.InRange(page.All.Length, 1, Coverbook.Checking.CheckLimits.SlowMatrixElements);
    }

    [Theory]
    [InlineData("enterprise-attack", "matrix/")]
    [InlineData("mobile-attack", "matrix/mobile/")]
    [InlineData("ics-attack", "matrix/ics/")]
    public void In_large_print_the_sizes_hold_too(string domain, string address)
    {
        var html = Site(domain).Html($"{address}large-print/index.html");
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, MostBytes);
        Assert.InRange(new HtmlParser().ParseDocument(html).All.Length, 1, Coverbook.Checking.CheckLimits.SlowMatrixElements);
    }

    /// <summary>With evidence of three providers and a rule for every technique, so that each cell says as much as it may.</summary>
    private static SiteKit Site(string domain)
    {
        var bundle = File.ReadAllText(Path.Combine(RealData.Folder, "attack-stix-2.0", domain + ".json"));
        var kit = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace("enterprise-attack", domain, StringComparison.Ordinal))
            .With("attack.json", bundle);
        var ids = kit.Model().Techniques.Select(technique => technique.Technique.Id.ToString()).ToArray();
        foreach (var provider in new[] { "aws", "azure", "gcp" })
        {
            kit.With($"mappings/{provider}.yaml", SiteKit.Mapping(
                $"Source {provider}", string.Concat(ids.Select(id => $"  - {{ id: '{id}', techniques: {{ {id}: 0.85 }} }}\n")), provider));
        }

        return kit.With("rules/a.yml", SiteKit.Rule("All", "aws", ids));
    }

    private static int Compressed(string html)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(html));
        }

        return (int)bytes.Length;
    }
}
