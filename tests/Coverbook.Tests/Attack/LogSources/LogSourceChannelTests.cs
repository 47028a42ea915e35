using Coverbook.Attack.LogSources;

namespace Coverbook.Tests.Attack.LogSources;

public sealed class ChannelsOfLogSourcesTests
{
    private static readonly LogSourceTable Table = LogSourceKit.Table(
        "id: data, name: Data, names: ['AWS:CloudTrail', 'CloudTrail:*'], channels: [GetObject, smb_files.log, Policy Change]",
        "id: management, name: Management, names: ['AWS:CloudTrail', 'CloudTrail:*']");

    [Theory]
    [InlineData("GetObject")]
    [InlineData("getobject")]
    [InlineData("s3:GetObject, CopyObject")]
    [InlineData("GetObjectAcl, GetObject")]
    [InlineData("ftp.log, smb_files.log")]
    [InlineData("Policy change / rule update")]
    public void A_whole_word_of_the_channel_decides(string channel) => Assert.Equal("data", Table.IdOf("AWS:CloudTrail", channel));

    [Theory]
    [InlineData("GetObjectAcl")]
    [InlineData("ForgetObject")]
    [InlineData("Get_GetObject")]
    [InlineData("Policy, Change")]
    [InlineData("")]
    [InlineData(null)]
    public void A_part_of_a_word_does_not(string? channel) => Assert.Equal("management", Table.IdOf("AWS:CloudTrail", channel));

    [Fact]
    public void A_name_that_holds_the_word_needs_no_channel() =>
        Assert.Equal("data", Table.IdOf("CloudTrail:GetObject", "credential files in buckets"));
}

public sealed class EventsOfLogSourcesTests
{
    private const string Service = "windows//sysmon";
    private const string Process = "windows/process_creation/";
    private const string Access = "windows/process_access/";

    private static readonly LogSourceTable Table = LogSourceKit.Table(
        "id: sysmon, name: Sysmon, names: [Sysmon], sigma: [{ product: windows, service: sysmon }], events: "
        + "{ '1': [{ product: windows, category: process_creation }], '10': [{ product: windows, category: process_access }], "
        + "'4688': [{ product: windows, category: process_creation }] }");

    [Theory]
    [InlineData("EventCode=1", Service, Process)]
    [InlineData("EventCode=1, 10", Service, Process, Access)]
    [InlineData("EventCode=10,1", Service, Access, Process)]
    [InlineData("EventCode=10 or 1", Service, Access, Process)]
    [InlineData("EventCode=10, EventCode=1", Service, Access, Process)]
    [InlineData("EventCode=5 (WLAN), EventCode=1 (Bluetooth)", Service, Process)]
    [InlineData("EventCode=1, 4688", Service, Process)]
    [InlineData("EventID 4688", Service, Process)]
    [InlineData("a start (Event ID 1) on hosts", Service, Process)]
    [InlineData("event ids: 10", Service, Access)]
    public void A_numbered_event_is_read_by_the_rules_for_it(string channel, params string[] readers) =>
        Assert.Equal(readers, Table.ReadersOf("Sysmon", channel));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("port 10, 1 MB")]
    [InlineData("EventCode=100")]
    [InlineData("EventCode=10x")]
    [InlineData("PreventCode=10")]
    [InlineData("EventCode")]
    public void Other_numbers_are_no_events(string? channel) => Assert.Equal([Service], Table.ReadersOf("Sysmon", channel));
}

public sealed class RulesThatReadALogTests
{
    [Theory]
    [InlineData("windows", null, "sysmon", true)]
    [InlineData("Windows", null, "SYSMON", true)]
    [InlineData("windows", "file_event", "sysmon", true)]
    [InlineData("windows", null, null, false)]
    [InlineData("windows", null, "security", false)]
    [InlineData(null, null, "sysmon", false)]
    public void A_rule_reads_it_when_its_log_source_states_all_of_it(string? product, string? category, string? service, bool reads) =>
        Assert.Equal(reads, new SigmaSource("windows", Category: null, "sysmon").IsReadBy(product, category, service));
}
