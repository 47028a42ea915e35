using System.Text;
using System.Text.Json;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Inspecting;

/// <summary>What <c>coverbook explain</c> says of tactics, groups, software and campaigns.</summary>
public sealed class AttackExplanationTests
{
    private readonly AttackExplanation explanation = new(AdversarySite.Kit().Read()!);

    [Fact]
    public void A_group_several_together_and_a_tactic_read_as_the_golden_file() => Golden.Equal(
        "cli/explain-adversaries.txt",
        string.Join(
            '\n',
            Text(explanation.Set(["G0001"])),
            Text(explanation.Set(["C0001", "S0001", "C0001"])),
            Text(explanation.Tactic("TA0002")!)));

    [Theory]
    [InlineData("g0001", "G0001")]
    [InlineData("G0003", "G0001")]
    [InlineData("NIGHT OWL", "G0001")]
    [InlineData("Otus", "G0001")]
    [InlineData("Lantern", "S0001")]
    [InlineData("C0001", "C0001")]
    [InlineData("G0004", null)]
    [InlineData("G9999", null)]
    [InlineData("Lantren", null)]
    public void An_adversary_is_found_by_id_or_name(string written, string? id) => Assert.Equal(id, explanation.Adversary(written));

    [Theory]
    [InlineData("TA0002", true)]
    [InlineData("execution", true)]
    [InlineData("TA0001", false)]
    public void A_tactic_is_found_by_id_or_name(string written, bool isThere) =>
        Assert.Equal(isThere, explanation.Tactic(written) is not null);

    [Theory]
    [InlineData("G1", "No group, software or campaign of this site's ATT&CK data has the id 'G1'. Did you mean 'G0001'?")]
    [InlineData("s0011", "No group, software or campaign of this site's ATT&CK data has the id 'S0011'. Did you mean 'S0001'?")]
    [InlineData("G0004", "G0004 Never was withdrawn by ATT&CK, and nothing has taken its place.")]
    [InlineData("TA9999", "No tactic of this site's ATT&CK data has the id 'TA9999'. The site's list of tactics has them all.")]
    [InlineData("Lantren", "'Lantren' is nothing that this site knows. Did you mean 'Lantern', which is S0001?")]
    [InlineData("something else", null)]
    public void What_is_not_there_is_answered_with_what_was_meant(string written, string? expected) =>
        Assert.Equal(expected, explanation.WhyNone(written));

    [Fact]
    public void A_name_of_several_is_none_of_them()
    {
        var both = new AttackExplanation(AdversarySite.Kit(AdversarySite.Bundle().Adversary("S0002", "Strix")).Read()!);
        Assert.Null(both.Adversary("Strix"));
        Assert.Equal("'Strix' is a name of G0001 Night Owl and S0002 Strix. Write the id that is meant.", both.WhyNone("Strix"));
    }

    [Fact]
    public void The_numbers_are_those_of_the_pages()
    {
        using var json = JsonDocument.Parse(explanation.Set(["G0001"]).ToJson());
        var techniques = json.RootElement.GetProperty("techniques");
        Assert.Equal((4, 3, 1), (Number(techniques, "used"), Number(techniques, "inScope"), Number(techniques, "withEvidence")));
        Assert.Equal(6, json.RootElement.GetProperty("uses").EnumerateArray().Sum(use => use.GetProperty("usedBy").GetArrayLength()));
    }

    private static string Text(ExplainedSubject subject) =>
        string.Concat(subject.ToText().Append(Encoding.UTF8.GetString(subject.ToJson())).Select(line => $"{line}\n"));

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
