using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Terms;

public sealed class TechniqueIdTests
{
    private static readonly Gen<TechniqueId> Ids =
        from number in Gen.Int[0, 9999]
        from sub in Gen.Int[-300, 999]
        select TechniqueId.Parse(sub < 0 ? $"T{number:0000}" : $"T{number:0000}.{sub:000}");

    [Theory]
    [InlineData("T1059", "T1059")]
    [InlineData("t1059.004", "T1059.004")]
    public void Ids_are_read_in_either_case_and_kept_in_upper_case(string written, string id) =>
        Assert.Equal(id, TechniqueId.Parse(written).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("T105")]
    [InlineData("T10590")]
    [InlineData("S1059")]
    [InlineData("TA0002")]
    [InlineData("T1059.04")]
    [InlineData("T1059.0004")]
    [InlineData("T1059/004")]
    [InlineData("T1059.")]
    [InlineData(" T1059")]
    [InlineData("T1059\n")]
    [InlineData("T105\u0669")]
    [InlineData("T-105")]
    [InlineData("T1059.-04")]
    public void Anything_else_is_no_id(string? written) => Assert.False(TechniqueId.TryParse(written, out _));

    [Fact]
    public void A_sub_technique_knows_its_parent_and_its_number()
    {
        var id = TechniqueId.Parse("T1059.004");
        Assert.True(id.IsSubTechnique);
        Assert.Equal(TechniqueId.Parse("T1059"), id.Parent);
        Assert.Equal("004", id.SubNumber);
    }

    [Fact]
    public void A_technique_is_its_own_parent_and_has_no_number()
    {
        var id = TechniqueId.Parse("T1059");
        Assert.False(id.IsSubTechnique);
        Assert.Equal(id, id.Parent);
        Assert.Equal("", id.SubNumber);
    }

    [Fact]
    public void Parsing_in_code_throws_on_a_wrong_id() => Assert.Throws<FormatException>(() => TechniqueId.Parse("T1"));

    [Fact]
    public void Every_id_reads_back_from_its_text() =>
        Ids.Sample(id => TechniqueId.Parse(id.ToString().ToLowerInvariant()) == id);

    [Fact]
    public void Sorted_ids_keep_each_family_together_with_the_parent_first() =>
        Ids.List[0, 30].Sample(ids =>
        {
            var sorted = ids.SelectMany(id => new[] { id, id.Parent }).Distinct().Order().ToList();
            var families = sorted.GroupBy(id => id.Parent).ToList();
            Assert.Equal(sorted, families.SelectMany(family => family));
            Assert.All(families, family => Assert.Equal(family.Key, family.First()));
        });
}
