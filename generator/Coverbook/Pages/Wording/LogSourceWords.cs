using System.Buffers;
using System.Collections.Frozen;

namespace Coverbook.Pages.Wording;

/// <summary>How the makers of log sources write what Sigma's rules call them.</summary>
internal static class LogSourceWords
{
    /// <summary>What such names are made of; a name with anything else is nobody's key, and shown as it is.</summary>
    private static readonly SearchValues<char> Key =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Names that are not just their words with spaces between them.</summary>
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["aaa"] = "Authentication, authorisation and accounting",
        ["activitylogs"] = "Activity logs",
        ["applocker"] = "AppLocker",
        ["appmodel-runtime"] = "AppModel runtime",
        ["appxdeployment-server"] = "AppX deployment",
        ["appxpackaging-om"] = "AppX packaging",
        ["auditd"] = "auditd",
        ["auditlogs"] = "Audit logs",
        ["aws"] = "AWS",
        ["bgp"] = "BGP",
        ["bits-client"] = "BITS client",
        ["capi2"] = "CAPI2",
        ["certificateservicesclient-lifecycle-system"] = "Certificate services client",
        ["clamav"] = "ClamAV",
        ["cloudtrail"] = "CloudTrail",
        ["codeintegrity-operational"] = "Code integrity",
        ["crowdstrike"] = "CrowdStrike",
        ["dce_rpc"] = "DCE/RPC",
        ["diagnosis-scripted"] = "Scripted diagnosis",
        ["dns"] = "DNS",
        ["dns-client"] = "DNS client",
        ["dns-server"] = "DNS server",
        ["dns_query"] = "DNS query",
        ["duo"] = "Duo",
        ["firewall-as"] = "Windows Firewall",
        ["fortigate"] = "FortiGate",
        ["gcp"] = "Google Cloud",
        ["gcp.audit"] = "Google Cloud audit",
        ["github"] = "GitHub",
        ["gitlab"] = "GitLab",
        ["google_workspace"] = "Google Workspace",
        ["google_workspace.admin"] = "Google Workspace admin",
        ["google_workspace.login"] = "Google Workspace login",
        ["http"] = "HTTP",
        ["huawei"] = "Huawei",
        ["iis"] = "IIS",
        ["iis-configuration"] = "IIS configuration",
        ["jvm"] = "JVM",
        ["ldap"] = "LDAP",
        ["ldp"] = "LDP",
        ["lsa-server"] = "LSA server",
        ["m365"] = "Microsoft 365",
        ["macos"] = "macOS",
        ["microsoft-servicebus-client"] = "Microsoft Service Bus client",
        ["modsecurity"] = "ModSecurity",
        ["msexchange-management"] = "Exchange management",
        ["msoffice"] = "Microsoft Office",
        ["nodejs"] = "Node.js",
        ["ntlm"] = "NTLM",
        ["okta"] = "Okta",
        ["onelogin"] = "OneLogin",
        ["onelogin.events"] = "OneLogin events",
        ["opencanary"] = "OpenCanary",
        ["openssh"] = "OpenSSH",
        ["paloalto"] = "Palo Alto Networks",
        ["pim"] = "Privileged identity management",
        ["powershell-classic"] = "PowerShell classic",
        ["ps_classic_provider_start"] = "PowerShell classic provider start",
        ["ps_classic_start"] = "PowerShell classic start",
        ["ps_module"] = "PowerShell module",
        ["ps_script"] = "PowerShell script",
        ["rdp"] = "RDP",
        ["riskdetection"] = "Risk detection",
        ["rpc_firewall"] = "Windows RPC Firewall",
        ["ruby_on_rails"] = "Ruby on Rails",
        ["shell-core"] = "Shell core",
        ["signinlogs"] = "Sign-in logs",
        ["smb_files"] = "SMB files",
        ["smbclient-security"] = "SMB client security",
        ["smbserver-connectivity"] = "SMB server connectivity",
        ["sql"] = "SQL",
        ["sshd"] = "sshd",
        ["taskscheduler"] = "Task scheduler",
        ["terminalservices-localsessionmanager"] = "Terminal services sessions",
        ["vsftpd"] = "vsftpd",
        ["webserver"] = "Web server",
        ["windefend"] = "Microsoft Defender",
        ["wmi"] = "WMI",
        ["wmi_event"] = "WMI event",
        ["x509"] = "X.509",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>AWS</c>, <c>Windows RPC Firewall</c>, <c>Process creation</c>: a product, a category or a service as words.</summary>
    public static string Of(string name)
    {
        if (Spellings.TryGetValue(name, out var spelled))
        {
            return spelled;
        }

        var words = name.AsSpan().ContainsAnyExcept(Key) ? "" : name.Replace('_', ' ').Replace('-', ' ').Trim();
        return English.Label(words.Length == 0 ? name : English.Sentence(words));
    }
}
