using Coverbook.Terms;

namespace Coverbook.Tests.Terms;

public sealed class TacticIdTests
{
    [Theory]
    [InlineData("TA0002", "TA0002")]
    [InlineData("ta0112", "TA0112")]
    public void Ids_are_read_in_either_case_and_kept_in_upper_case(string written, string id) =>
        Assert.Equal(id, TacticId.Parse(written).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("T1059")]
    [InlineData("TA002")]
    [InlineData("TA00022")]
    [InlineData("TB0002")]
    [InlineData("TA000x")]
    [InlineData("TA000\u0662")]
    public void Anything_else_is_no_id(string? written) => Assert.False(TacticId.TryParse(written, out _));

    [Fact]
    public void Parsing_in_code_throws_on_a_wrong_id() => Assert.Throws<FormatException>(() => TacticId.Parse("TA2"));

    [Fact]
    public void Ids_sort_by_number()
    {
        TacticId[] ids = [TacticId.Parse("TA0040"), TacticId.Parse("TA0002"), TacticId.Parse("TA0011")];
        Assert.Equal(["TA0002", "TA0011", "TA0040"], ids.Order().Select(id => id.ToString()));
    }
}
