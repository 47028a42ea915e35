using Coverbook.Coverage.Totals;
using Coverbook.Pages.Wording;

namespace Coverbook.Tests.Pages;

/// <summary>How much of what somebody uses is covered, in words.</summary>
public sealed class AdversarySentencesTests
{
    private static readonly UseCount None = new(0, 0, 0, 0, 0, 0);

    [Fact]
    public void Every_number_of_techniques_and_sub_techniques_is_told_with_what_it_is_of() => Assert.Equal(
        "DCV has evidence for 14 of the 23 techniques in scope that Owl uses (findings for 10, rules for 12), and for 3 more only through sub-techniques. "
        + "It has evidence for 9 of the 31 sub-techniques in scope (findings for 1, rules for 9). "
        + "5 techniques and 3 sub-techniques are outside of this site's scope.",
        Covered(new(28, 23, 14, 10, 12, 3), new(34, 31, 9, 1, 9, 0)));

    [Fact]
    public void None_one_and_all_have_words_of_their_own()
    {
        Assert.Equal("This site's ATT&CK data names no technique that Owl uses.", Covered(None, None));
        Assert.Equal("DCV has no evidence for the one technique in scope that Owl uses.", Covered(new(1, 1, 0, 0, 0, 0), None));
        Assert.Equal(
            "DCV has no evidence for the one technique in scope that Owl uses, except through its sub-techniques.",
            Covered(new(1, 1, 0, 0, 0, 1), None));
        Assert.Equal(
            "DCV has no evidence for the 4 techniques in scope that Owl uses, except for 2 through sub-techniques.",
            Covered(new(4, 4, 0, 0, 0, 2), None));
        Assert.Equal(
            "DCV has evidence for the one sub-technique in scope that Owl uses (no findings, rules for 1).",
            Covered(None, new(1, 1, 1, 0, 1, 0)));
        Assert.Equal(
            "DCV has evidence for all 1,200 techniques in scope that Owl uses (findings for 1,100, no rules, capabilities alone for 100).",
            Covered(new UseCount(1_200, 1_200, 1_200, 1_100, 0, 0) { ByCapabilityAlone = 100 }, None));
    }

    [Fact]
    public void What_lies_outside_of_the_scope_is_no_gap()
    {
        Assert.Equal("The one technique that Owl uses is outside of this site's scope.", Covered(new(1, 0, 0, 0, 0, 0), None));
        Assert.Equal("The one sub-technique that Owl uses is outside of this site's scope.", Covered(None, new(1, 0, 0, 0, 0, 0)));
        Assert.Equal(
            "None of the 2 techniques and 1 sub-technique that Owl uses is in this site's scope.",
            Covered(new(2, 0, 0, 0, 0, 0), new(1, 0, 0, 0, 0, 0)));
        Assert.Equal(
            "DCV has no evidence for the 2 techniques in scope that Owl uses. 1 sub-technique is outside of this site's scope.",
            Covered(new(2, 2, 0, 0, 0, 0), new(1, 0, 0, 0, 0, 0)));
    }

    private static string Covered(UseCount techniques, UseCount subs) =>
        new AdversarySentences("DCV").Covered(new UseTotals(techniques, subs), "Owl uses");
}
