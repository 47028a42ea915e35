using System.Globalization;
using AngleSharp.Dom;
using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Pages.Matrix;

namespace Coverbook.Tests.Pages.Pictures;

/// <summary>What pictures draw is what the model counts, and stands beside them in numbers.</summary>
public sealed class PictureTests
{
    private static CoverageModel Model => SampleSite.Instance.Site.Model;

    private static TechniqueCoverage[] InScope =>
        [.. Model.Techniques.Where(technique => technique.IsInScope && !technique.Technique.Id.IsSubTechnique)];

    [Theory]
    [InlineData("index.html", "article", "home")]
    [InlineData("tactics/index.html", "article", "tactics")]
    [InlineData("providers/index.html", "section[aria-labelledby=reach]", "providers")]
    [InlineData("techniques/T1059/index.html", ".standings", "technique")]
    public void Their_markup_is_that_of_the_golden_file(string file, string part, string name) =>
        Golden.Equal($"pages/pictures-{name}.html", MatrixSite.All().Page(file).QuerySelector(part)!.OuterHtml + "\n");

    [Fact]
    public void The_large_figures_are_counts_of_techniques_in_scope()
    {
        var figures = SampleSite.Instance.Page("index.html").QuerySelectorAll(".figures li").ToArray();
        Assert.Equal(
            [
                InScope.Count(technique => technique.Status == CoverageStatus.Covered),
                InScope.Count(technique => technique.DetectionCount > 0),
                InScope.Count(technique => technique.RuleCount > 0),
            ],
            figures.Select(figure => PictureText.Number(figure.QuerySelector("strong")!.TextContent)));
        Assert.All(figures, figure => Assert.Contains(
            $"of {InScope.Length} techniques in scope", figure.TextContent, StringComparison.Ordinal));
        Assert.All(figures, figure => Assert.Equal(
            PictureText.Number(figure.QuerySelector("strong")!.TextContent), figure.QuerySelector(".bar")!.Pieces()["s4"]));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("tactics/index.html")]
    public void Each_tactic_has_its_techniques_by_how_they_stand(string file)
    {
        var page = SampleSite.Instance.Page(file);
        var table = page.QuerySelector("[aria-label='Coverage by tactic'] table")!;
        var rows = table.Rows();
        foreach (var tactic in Model.Tactics)
        {
            var own = InScope.Where(technique => technique.Tactics.Contains(tactic)).ToLookup(technique => technique.Status);
            if (own.Count == 0)
            {
                Assert.Contains(page.QuerySelectorAll(".fold li"), link => link.TextContent == $"{tactic.Id} {tactic.Name}");
                continue;
            }

            var row = rows[$"{tactic.Id} {tactic.Name}"];
            Assert.Equal(own[CoverageStatus.Covered].Count(), row["Direct evidence"]);
            Assert.Equal(own[CoverageStatus.OnlyBelow].Count(), row["Sub-techniques only"]);
            Assert.Equal(own[CoverageStatus.Accepted].Count(), row["Accepted gap"]);
            Assert.Equal(own[CoverageStatus.Gap].Count(), row["Gap"]);
            Assert.Equal(own.Sum(standing => standing.Count()), row["In scope"]);
            Assert.False(row.ContainsKey("Newer id may apply"), "nothing may apply here, so that nothing says so");
        }

        Assert.Equal("3 tactics with nothing in scope", page.QuerySelector(".fold summary")!.TextContent);
        AssertDrawn(table, ("s4", "Direct evidence"), ("below", "Sub-techniques only"), ("accepted", "Accepted gap"), ("gap", "Gap"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("providers/index.html")]
    public void Each_provider_has_the_techniques_that_it_detects_by_its_best_confidence(string file)
    {
        var table = SampleSite.Instance.Page(file).QuerySelector("[aria-label='Providers by confidence'] table")!;
        var rows = table.Rows();
        foreach (var provider in Model.Providers.Append(null))
        {
            var row = rows[provider?.Name ?? "All together"];
            var best = InScope.Select(technique => FindingsOf(technique, provider))
                .Where(findings => findings.Length > 0)
                .Select(findings => findings.Max(finding => finding.Confidence)!.Value.Value)
                .ToArray();
            Assert.Equal(best.Count(confidence => confidence >= 0.6m), row["High"]);
            Assert.Equal(best.Count(confidence => confidence is >= 0.4m and < 0.6m), row["Medium"]);
            Assert.Equal(best.Count(confidence => confidence < 0.4m), row["Low"]);
            Assert.Equal(best.Length, row["Techniques"]);
            Assert.Equal(
                Model.Techniques.Count(technique => technique.IsInScope && technique.Technique.Id.IsSubTechnique
                    && FindingsOf(technique, provider).Length > 0),
                row["Sub-techniques"]);
        }

        AssertDrawn(table, ("s4", "High"), ("s3", "Medium"), ("s2", "Low"));
        Assert.All(table.QuerySelectorAll(".bar"), bar => Assert.Equal(InScope.Length, bar.Pieces().Values.Sum()));
    }

    [Fact]
    public void The_table_of_providers_and_tactics_has_every_pair()
    {
        var rows = SampleSite.Instance.Page("providers/index.html").QuerySelector("table.grid")!.Rows();
        foreach (var tactic in Model.Tactics.Where(tactic => InScope.Any(technique => technique.Tactics.Contains(tactic))))
        {
            var own = InScope.Where(technique => technique.Tactics.Contains(tactic)).ToArray();
            Assert.All(Model.Providers, provider => Assert.Equal(
                own.Count(technique => FindingsOf(technique, provider).Length > 0), rows[tactic.Name][provider.Name]));
            Assert.Equal(own.Length, rows[tactic.Name]["In scope"]);
        }
    }

    [Fact]
    public void The_small_matrix_has_a_line_for_each_technique_in_the_tone_of_its_cell()
    {
        var small = SampleSite.Instance.Page("index.html");
        var matrix = SampleSite.Instance.Page("matrix/index.html");
        var columns = small.QuerySelectorAll(".mini li").ToArray();
        var cells = matrix.QuerySelectorAll(".board td").ToArray();
        Assert.Equal(
            cells.Select(cell => $"/coverage/matrix/#{cell.Id}"),
            columns.Select(column => column.QuerySelector("a")!.GetAttribute("href")));
        Assert.All(columns.Zip(cells), pair => Assert.Equal(
            pair.Second.QuerySelectorAll("td > ul > li").CountBy(cell => cell.ClassList[0])
                .OrderBy(tone => tone.Key, StringComparer.Ordinal),
            pair.First.QuerySelector("svg")!.Lines().OrderBy(tone => tone.Key, StringComparer.Ordinal)));
        Assert.Equal(
            columns.SelectMany(column => column.QuerySelector("svg")!.Lines().Keys).ToHashSet(StringComparer.Ordinal),
            small.QuerySelectorAll(".mini-key path").Select(key => key.ClassName!).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void All_that_is_drawn_is_said_in_words_or_numbers()
    {
        var sample = SampleSite.Instance;
        string[] files = ["index.html", "tactics/index.html", "providers/index.html", "techniques/T1078/index.html"];
        foreach (var page in files.Select(sample.Page))
        {
            Assert.NotEmpty(page.QuerySelectorAll("svg"));
            Assert.All(page.QuerySelectorAll("svg"), picture => Assert.True(IsSaid(picture), picture.ParentElement!.OuterHtml));
        }
    }

    [Fact]
    public void They_are_the_same_whatever_the_culture_is()
    {
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NegativeSign, odd.NumberFormat.NumberGroupSeparator) = ("~", "_");
        var html = MatrixSite.All().Html("index.html");
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(html, MatrixSite.All().Html("index.html"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A picture has a name of its own, or stands in a row, by a figure or in a link that says it.</summary>
    private static bool IsSaid(IElement picture)
    {
        if (picture.GetAttribute("aria-labelledby") is { } id)
        {
            return picture.GetAttribute("role") == "img" && picture.Owner!.GetElementById(id)!.TextContent.Length > 20;
        }

        return picture.GetAttribute("aria-hidden") == "true"
            && picture.Closest("tr, .figures li, .mini a, .mini-key li")!.TextContent.Trim().Length > 3;
    }

    private static void AssertDrawn(IElement table, params (string Tone, string Column)[] pieces)
    {
        var rows = table.Rows();
        foreach (var row in table.QuerySelectorAll("tbody tr"))
        {
            var (drawn, numbers) = (row.QuerySelector(".bar")!.Pieces(), rows[row.QuerySelector("th")!.TextContent.Trim()]);
            Assert.All(pieces, piece => Assert.Equal(numbers[piece.Column], drawn.GetValueOrDefault(piece.Tone)));
        }
    }

    private static FindingEvidence[] FindingsOf(TechniqueCoverage technique, ProviderOptions? provider) =>
    [
        .. technique.Rows.Where(row => row.Function == MappingFunction.Detect && (provider is null || row.Provider.Id == provider.Id))
            .SelectMany(row => row.Findings),
    ];
}
