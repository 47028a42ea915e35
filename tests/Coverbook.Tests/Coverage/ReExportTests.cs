using System.Globalization;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>Findings that other sources re-export.</summary>
public sealed class ReExportTests
{
    private const string Cure = " Remove 'sameAs' from the finding that is no re-export.";

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(3000)]
    public void A_chain_of_any_length_counts_once(int findings)
    {
        var kit = Site(Enumerable.Range(0, findings).Select(number => (number, number + 1)).Append((findings, -1)));
        Assert.Equal(1, kit.Technique("T1059").DetectionCount);
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Fact]
    public void A_finding_that_re_exports_itself_is_told()
    {
        var kit = Site([(0, 0), (1, 0)]);
        Assert.Equal(1, kit.Technique("T1059").DetectionCount);
        var complaint = kit.Complaint();
        Assert.Equal(
            "mappings/a.yaml(5,23): warning CB3107: The finding 'F0' re-exports itself; it counts for itself." + Cure,
            $"{complaint} {complaint.Cure}");
    }

    [Fact]
    public void The_findings_of_a_circle_count_for_themselves_and_the_circle_is_told_once()
    {
        var kit = Site([(0, 1), (1, 2), (2, 3), (3, 1), (4, 0)]);
        Assert.Equal(3, kit.Technique("T1059").DetectionCount);
        var complaint = kit.Complaint();
        Assert.Equal(
            "mappings/a.yaml(6,23): warning CB3107: What 'F1' re-exports leads back to it, over 3 findings; each of them counts for itself."
                + Cure,
            $"{complaint} {complaint.Cure}");
    }

    private static SiteKit Site(IEnumerable<(int Finding, int Same)> findings) => new SiteKit()
        .With("mappings/a.yaml", SiteKit.Mapping("S", string.Join('\n', findings.Select(Line))))
        .With("rules/a.yml", SiteKit.Rule("R", "aws"));

    private static string Line((int Finding, int Same) finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"  - {{ id: F{finding.Finding}, {(finding.Same < 0 ? "" : $"sameAs: 'aws/s#F{finding.Same}', ")}techniques: [T1059] }}");
}
