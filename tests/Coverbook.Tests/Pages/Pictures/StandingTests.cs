using Coverbook.Coverage;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Wording;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Pages.Matrix;

namespace Coverbook.Tests.Pages.Pictures;

/// <summary>Where techniques stand among those of their tactics.</summary>
public sealed class StandingTests
{
    private static readonly EvidenceRanking Some = new([9, 4, 4, 4, 1, 0, 0]);

    [Theory]
    [InlineData(9, "1st of 7 techniques in scope, with 9 findings and rules.")]
    [InlineData(4, "2nd of 7 techniques in scope, with 4 findings and rules; 2 others have as many.")]
    [InlineData(1, "5th of 7 techniques in scope, with 1 finding or rule.")]
    [InlineData(0, "one of 2 with neither finding nor rule of their own, of 7 techniques in scope.")]
    public void It_is_told_with_those_that_have_as_much(int count, string sentence) =>
        Assert.Equal(sentence, PictureSentences.Standing(Some, count, "technique"));

    [Fact]
    public void One_that_has_as_much_is_no_others() => Assert.Equal(
        "1st of 2 sub-techniques in scope, with 3 findings and rules; 1 other has as many.",
        PictureSentences.Standing(new EvidenceRanking([3, 3]), 3, "sub-technique"));

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(112, "112th")]
    [InlineData(1021, "1,021st")]
    public void Places_have_their_endings(int place, string text) => Assert.Equal(text, English.Ordinal(place));

    [Fact]
    public void Every_technique_of_the_sample_stands_where_sorting_puts_it()
    {
        var model = SampleSite.Instance.Site.Model;
        foreach (var technique in model.Techniques.Where(technique => technique.IsInScope).Where((_, index) => index % 9 == 0))
        {
            var page = SampleSite.Instance.Page($"techniques/{technique.Technique.Id.ToString().Replace('.', '/')}/index.html");
            var isSub = technique.Technique.Id.IsSubTechnique;
            foreach (var tactic in technique.Tactics)
            {
                int[] counts =
                [
                    .. model.Techniques.Where(other =>
                            other.IsInScope && other.Technique.Id.IsSubTechnique == isSub && other.Tactics.Contains(tactic))
                        .Select(Evidence),
                ];
                var words = page.GetElementById($"standing-{tactic.Id}")?.TextContent;
                Assert.Equal(counts.Length > 1 && counts.Max() > 0, words is not null);
                if (words is not null)
                {
                    var place = 1 + counts.Count(count => count > Evidence(technique));
                    Assert.Contains(
                        Evidence(technique) == 0
                            ? $"one of {counts.Count(count => count == 0)} with"
                            : $": {English.Ordinal(place)} of {counts.Length} ",
                        words.Replace("the only one of", "one of 1 with", StringComparison.Ordinal),
                        StringComparison.Ordinal);
                    var picture = page.QuerySelector($"[aria-labelledby=standing-{tactic.Id}]")!;
                    Assert.Equal($"0 0 {counts.Length} 28", picture.GetAttribute("viewBox"));
                    Assert.StartsWith($"M{place - 1} ", picture.QuerySelector(".s4")!.GetAttribute("d"), StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("T1066")]
    [InlineData("T1065")]
    [InlineData("T1071")]
    public void What_is_out_of_scope_or_without_a_tactic_stands_nowhere(string id) =>
        Assert.Empty(MatrixSite.All().Page($"techniques/{id}/index.html").QuerySelectorAll(".standings"));

    [Fact]
    public void Where_nothing_has_evidence_or_there_is_but_one_there_is_no_picture()
    {
        var two = new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Interpreter").Technique("T1060", "Other");
        Assert.Empty(new SiteKit().With("attack.json", two.ToJson()).Page("techniques/T1059/index.html").QuerySelectorAll(".standings"));
        Assert.Empty(new SiteKit().With("rules/a.yml", SiteKit.Rule("Only", "aws", "T1059"))
            .Page("techniques/T1059/index.html").QuerySelectorAll(".standings"));
    }

    private static int Evidence(TechniqueCoverage technique) => technique.DetectionCount + technique.RuleCount;
}
