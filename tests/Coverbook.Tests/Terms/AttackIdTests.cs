using Coverbook.Terms;

namespace Coverbook.Tests.Terms;

public sealed class AttackIdTests
{
    [Theory]
    [InlineData("TA0002", nameof(AttackIdKind.Tactic), "TA0002")]
    [InlineData("ta0043", nameof(AttackIdKind.Tactic), "TA0043")]
    [InlineData("G0016", nameof(AttackIdKind.Group), "G0016")]
    [InlineData("S0154", nameof(AttackIdKind.Software), "S0154")]
    [InlineData("C0024", nameof(AttackIdKind.Campaign), "C0024")]
    [InlineData("m1049", nameof(AttackIdKind.Mitigation), "M1049")]
    [InlineData("A0008", nameof(AttackIdKind.Asset), "A0008")]
    [InlineData("DS0009", nameof(AttackIdKind.DataSource), "DS0009")]
    [InlineData("DC0032", nameof(AttackIdKind.DataComponent), "DC0032")]
    [InlineData("det0516", nameof(AttackIdKind.DetectionStrategy), "DET0516")]
    [InlineData("AN1428", nameof(AttackIdKind.Analytic), "AN1428")]
    public void An_id_is_its_kind_s_letters_and_four_digits(string written, string kind, string printed)
    {
        var id = AttackId.Parse(written);
        Assert.Equal((kind, printed), (id.Kind.ToString(), id.ToString()));
        Assert.True(AttackId.TryParse(written, id.Kind, out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TA")]
    [InlineData("TA002")]
    [InlineData("TA00021")]
    [InlineData("TA000２")]
    [InlineData("TA-002")]
    [InlineData(" TA0002")]
    [InlineData("T1059")]
    [InlineData("X0001")]
    [InlineData("TA0002\n")]
    public void Anything_else_is_no_id(string? written) => Assert.False(AttackId.TryParse(written, out _));

    [Theory]
    [InlineData("G0002")]
    [InlineData("A0002")]
    public void An_id_of_another_kind_is_not_the_one_that_is_asked_for(string written) =>
        Assert.False(AttackId.TryParse(written, AttackIdKind.Tactic, out _));

    [Fact]
    public void Parsing_in_code_throws_on_a_wrong_id() => Assert.Throws<FormatException>(() => AttackId.Parse("TA2"));

    [Fact]
    public void Ids_order_by_kind_and_number()
    {
        string[] ids = ["G0001", "TA0040", "TA0002", "TA0011"];
        Assert.Equal(["TA0002", "TA0011", "TA0040", "G0001"], ids.Select(AttackId.Parse).Order().Select(id => id.ToString()));
    }
}
