using System.Globalization;
using Coverbook.Fuzz.Judging;
using Coverbook.Mappings;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Mappings;

/// <summary>Whole files as people write them, and what is read from them and said of them.</summary>
public sealed class MappingFormatTests
{
    [Theory]
    [InlineData("hall.yaml")]
    [InlineData("hall.json")]
    [InlineData("hall.csv")]
    [InlineData("hall-excel.csv")]
    public void The_same_mapping_is_read_from_every_format(string name)
    {
        var read = new MappingCase().With(name, File.ReadAllBytes(Repository.At("tests", "cases", "mappings", name))).Load(name);
        Assert.Empty(read.Complaints);
        Golden.Equal(Path.Combine("mappings", "read.txt"), string.Concat(read.Sources.Select(Print)));
    }

    [Theory]
    [InlineData("wrong.csv")]
    [InlineData("wrong.json")]
    [InlineData("wrong.yaml")]
    public void What_is_wrong_is_told_with_its_place_and_its_cure(string name)
    {
        var bytes = File.ReadAllBytes(Repository.At("tests", "cases", "mappings", name));
        var read = new MappingCase().With(name, bytes).Load(name);
        using var writer = new StringWriter { NewLine = "\n" };
        var text = new DiagnosticText(new MemoryFiles().With(name, bytes), writer);
        foreach (var diagnostic in read.Diagnostics)
        {
            text.Write(diagnostic);
        }

        Golden.Equal(Path.Combine("mappings", name + ".txt"), writer.ToString());
    }

    private static string Print(MappingSource source) =>
        $"{source.ProviderId} / {source.Name}\n{string.Concat(source.Findings.Select(Print))}";

    private static string Print(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"  {finding.Id}: {finding.Title} {finding.Url?.Text}\n")
        + string.Concat(finding.Techniques.Select(claim => string.Create(
            CultureInfo.InvariantCulture, $"    {claim.Technique} {claim.Function} {claim.Confidence?.Value} {claim.Rationale} {claim.Reviewed:yyyy-MM-dd}\n")));
}
