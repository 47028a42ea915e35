using Coverbook.Attack.LogSources;

namespace Coverbook.Tests.Attack.LogSources;

public sealed class NamesOfLogSourcesTests
{
    private static readonly LogSourceTable Table = LogSourceKit.Table(
        "id: sysmon, name: Sysmon, names: ['WinEventLog:Sysmon', 'Windows Sysmon']",
        "id: kerberos, name: Kerberos, names: ['WinEventLog:Microsoft-Windows-Kerberos*']",
        "id: other, name: Others, names: ['WinEventLog:*']");

    [Theory]
    [InlineData("WinEventLog:Sysmon")]
    [InlineData("wineventlog:SYSMON")]
    [InlineData(" WinEventLog:Sysmon ")]
    [InlineData("WinEventLog: Sysmon")]
    [InlineData("WindowsSysmon")]
    public void Case_and_spaces_do_not_matter(string name) => Assert.Equal("sysmon", Table.IdOf(name));

    [Theory]
    [InlineData("WinEventLog:Microsoft-Windows-Kerberos", "kerberos")]
    [InlineData("WinEventLog:microsoft-windows-kerberos/Operational", "kerberos")]
    [InlineData("WinEventLog:Sysmon/Operational", "other")]
    [InlineData("WinEventLog:", "other")]
    [InlineData("Sysmon", null)]
    [InlineData("linux:WinEventLog:Sysmon", null)]
    public void A_star_stands_for_any_rest_and_a_name_for_itself_alone(string name, string? id)
    {
        var found = Table.Of(name, channel: null);
        Assert.Equal(id, found.Group == LogSourceTable.OtherGroup ? null : found.Id.ToString());
    }

    [Fact]
    public void The_first_that_fits_is_meant_whether_it_is_a_name_or_a_star()
    {
        string[] entries = ["id: all, name: All, names: ['a:*']", "id: one, name: One, names: ['a:b']"];
        Assert.Equal("all", LogSourceKit.Table(entries).IdOf("a:b"));
        Assert.Equal("one", LogSourceKit.Table(entries.Reverse()).IdOf("a:b"));
    }
}

public sealed class UnknownLogSourcesTests
{
    private static readonly LogSourceTable Table = LogSourceKit.Table(
        "id: tea-pot, name: Pots, names: ['pots:tea']",
        "id: tea-pot-other, name: Other pots, names: ['pots:other']");

    [Fact]
    public void An_unknown_name_is_a_log_source_that_nothing_reads()
    {
        var found = Table.Of(" Kettle:Steam ", "whistles");
        Assert.Equal(("kettle-steam", "Kettle:Steam", "Other"), (found.Id.ToString(), found.Name, found.Group));
        Assert.Empty(found.ReadBy("EventCode=1"));
        Assert.Empty(found.Readers);
    }

    [Fact]
    public void It_never_takes_the_address_of_one_that_is_known() => Assert.Equal("tea-pot-other-other", Table.IdOf("Tea Pot"));

    [Fact]
    public void Names_that_differ_in_case_and_signs_are_one()
    {
        Assert.Equal(Table.Of("Kettle:Steam", "a"), Table.Of("kettle-steam", "b"));
        Assert.NotEqual(Table.Of("Kettle:Steam", "a"), Table.Of("Kettle:Water", "a"));
        Assert.Single(new[] { "Kettle:Steam", "KETTLE steam" }.Select(name => Table.Of(name, channel: null)).Distinct());
    }
}
