using Coverbook.Attack.LogSources;

namespace Coverbook.Tests.Attack.LogSources;

public sealed class ShippedLogSourcesTests
{
    private static readonly LogSourceTable Table = LogSourceTable.Shipped;

    [Fact]
    public void Each_has_an_id_of_its_own() => Assert.Distinct(Table.All.Select(logSource => logSource.Id));

    [Fact]
    public void Each_has_a_name_of_its_own() => Assert.Distinct(Table.All.Select(logSource => logSource.Name));

    [Fact]
    public void Those_of_a_group_stand_together()
    {
        var groups = Table.All.Select(logSource => logSource.Group).ToArray();
        var starts = groups.Where((group, index) => index == 0 || groups[index - 1] != group);
        Assert.Equal(groups.Distinct(StringComparer.Ordinal), starts);
        Assert.DoesNotContain(LogSourceTable.OtherGroup, groups);
    }

    [Fact]
    public void Products_that_read_one_come_with_the_page_that_says_so() =>
        Assert.All(Table.All, logSource => Assert.Equal(logSource.Readers.IsEmpty, logSource.Source is null));

    [Theory]
    [InlineData("AWS:CloudTrail", "GetObject, CopyObject", "aws-cloudtrail-data", "aws//cloudtrail")]
    [InlineData("CloudTrail:PutObject", "PutObject", "aws-cloudtrail-data", "aws//cloudtrail")]
    [InlineData("AWS:CloudTrail", "InvokeFunction", "aws-cloudtrail-data-other", "aws//cloudtrail")]
    [InlineData("AWS:CloudTrail", "AssumeRole", "aws-cloudtrail", "aws//cloudtrail")]
    [InlineData("CloudTrail:Signin", "SAML login", "aws-cloudtrail", "aws//cloudtrail")]
    [InlineData("VPCFlowLogs:All", null, "aws-vpc-flow-logs")]
    [InlineData("gcp:audit", "login.event", "gcp-workspace-login", "gcp//google_workspace.login")]
    [InlineData("gcp:audit", "compute.instances.setMetadata", "gcp-audit", "gcp//gcp.audit")]
    [InlineData("WinEventLog:Sysmon", "EventCode=3", "windows-sysmon", "windows//sysmon", "windows/network_connection/")]
    [InlineData("WinEventLog:Security", "EventCode=4688", "windows-security", "windows//security", "windows/process_creation/")]
    [InlineData("WinEventLog:Security", "EventCode=4624, 4648", "windows-security", "windows//security")]
    [InlineData("WinEventLog:PowerShell", "EventCode=403", "windows-powershell-classic", "windows//powershell-classic")]
    [InlineData("linux:Sysmon", "EventCode=1", "linux-sysmon", "linux/process_creation/")]
    [InlineData("auditd:SYSCALL", "execve", "linux-auditd-execve", "linux//auditd", "linux/process_creation/")]
    [InlineData("auditd:EXECVE", null, "linux-auditd-execve", "linux//auditd", "linux/process_creation/")]
    [InlineData("auditd:SYSCALL", "connect", "linux-auditd", "linux//auditd")]
    [InlineData("macos:endpointsecurity", "ES_EVENT_TYPE_NOTIFY_EXEC", "macos-endpoint-security-exec", "macos/process_creation/")]
    [InlineData("macos:unifiedlog", "process", "macos-unified-log")]
    [InlineData("NSM:FLow", "dns.log", "network-dns", "zeek//dns", "/dns/")]
    [InlineData("NSM:Flow", "conn.log", "network-flows")]
    [InlineData("networkconfig ", null, "network-device-configuration")]
    [InlineData("Malware Repository", null, "malware-repository")]
    public void A_reference_of_ATT_CK_means_the_log_that_defenders_know(string name, string? channel, string id, params string[] readers)
    {
        Assert.Equal(id, Table.IdOf(name, channel));
        Assert.Equal(readers, Table.ReadersOf(name, channel));
    }
}
