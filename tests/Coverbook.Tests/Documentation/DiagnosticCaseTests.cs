using Coverbook.Build;
using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>Each code has a folder in <c>tests/cases/diagnostics</c> that shows how it comes about, and what is printed for it.</summary>
public sealed class DiagnosticCaseTests
{
    private const string Unreadable = "files of this kind are found by looking into folders, so only the machine can refuse to read one";
    private const string NoPattern = "no key of the configuration takes a pattern for files of this kind";

    private const string Downloads = "it takes a server to download from; the tests of Refreshing have one";

    private const string Large = "a large file shows nothing; the broken site has one";
    private const string NotHeld = "not every disk could hold the case; the broken site has it";

    private const string Asked = "it takes another site that answers; ExternalLinkTests has one";

    /// <summary>Codes that no input file provokes, and why.</summary>
    private static readonly Dictionary<string, string> WithoutFolder = new(StringComparer.Ordinal)
    {
        ["CB1050"] = "only a preview has it, and no input that is known",
        ["CB1010"] = "the configuration is one file of a fixed name",
        ["CB1020"] = "the configuration is one file of a fixed name",
        ["CB2020"] = NoPattern,
        ["CB2009"] = "bundles are other people's: values that the site cannot use are passed over, and alias files hold ids only (CB2108)",
        ["CB2010"] = NoPattern,
        ["CB3001"] = Unreadable,
        ["CB3108"] = "an id that was retired is told, too (CB5003)",
        ["CB4001"] = Unreadable,
        ["CB6001"] = Unreadable,
        ["CB6010"] = NoPattern,
        ["CB7005"] = "templates cannot make addresses, and views hold those of planned pages only",
        ["CB7007"] = Unreadable,
        ["CB4108"] = "a site says of each file what it is; 'coverbook lint' meets files that it must tell apart",
        ["CB4182"] = "a site has no events; 'coverbook match' reads them",
        ["CB4350"] = "a site has no events; 'coverbook match' reads them",
        ["CB4351"] = "a site has no events; 'coverbook match' reads them",
        ["CB8002"] = "only the machine can refuse to write",
        ["CB8004"] = "the file of somebody else lies in the output folder",
        ["CB8005"] = "it takes two builds at once",
        ["CB8006"] = "only the machine can refuse to write",
        ["CB8007"] = "only the machine can refuse to write",
        ["CB8160"] = Asked,
        ["CB8161"] = Asked,
        ["CB8162"] = Asked,
        ["CB8163"] = Asked,
        ["CB8164"] = Asked,
        ["CB8165"] = Asked,
        ["CB8166"] = Asked,
        ["CB8167"] = Asked,
        ["CB8168"] = Asked,
        ["CB8200"] = Large,
        ["CB8201"] = Large,
        ["CB8202"] = Large,
        ["CB8203"] = Large,
        ["CB8204"] = Large,
        ["CB8205"] = NotHeld,
        ["CB8206"] = NotHeld,
        ["CB8207"] = NotHeld,
        ["CB9001"] = "only the machine can refuse to read it: without the file there is no lock",
        ["CB9010"] = NoPattern,
        ["CB9020"] = NoPattern,
        ["CB9103"] = Downloads,
        ["CB9104"] = Downloads,
        ["CB9110"] = Downloads,
        ["CB9111"] = Downloads,
        ["CB9112"] = Downloads,
        ["CB9113"] = Downloads,
        ["CB9114"] = Downloads,
        ["CB9115"] = Downloads,
        ["CB9116"] = Downloads,
        ["CB9117"] = Downloads,
        ["CB9118"] = Downloads,
        ["CB9119"] = Downloads,
        ["CB9120"] = Downloads,
        ["CB9101"] = "only the machine can refuse to write",
        ["CB8208"] = "only the machine can refuse to read, or a file of many megabytes",
    };

    /// <summary>The folders.</summary>
    public static TheoryData<string> Codes => [.. DiagnosticCase.Folders];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_case_is_reported_as_its_folder_says(string code)
    {
        using var example = new DiagnosticCase(code);
        var found = example.Find();
        Golden.Equal(Path.Combine("diagnostics", code, DiagnosticCase.ExpectedName), example.Print(found));
        Assert.Equal([code], found.Select(diagnostic => diagnostic.Code).Distinct());
    }

    [Fact]
    public void Every_code_has_a_folder_or_a_reason_for_having_none() =>
        Assert.Equal(
            DiagnosticCodes.All.Order(StringComparer.Ordinal),
            DiagnosticCase.Folders.Concat(WithoutFolder.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void The_base_of_all_cases_is_sound()
    {
        using var site = new DiagnosticCase("base");
        var report = site.Build();
        Assert.Equal("", site.Print(report.Diagnostics));
        Assert.Equal(BuildOutcome.Built, report.Outcome);
    }

    [Theory]
    [InlineData("error", BuildOutcome.Failed)]
    [InlineData("warning", BuildOutcome.Built)]
    [InlineData("info", BuildOutcome.Built)]
    public void The_configuration_sets_the_severity_of_a_code(string severity, BuildOutcome outcome)
    {
        using var example = new DiagnosticCase("CB5005").WithSeverity("CB5005", severity);
        var report = example.Build();
        Assert.Equal(("CB5005", severity), (Assert.Single(report.Diagnostics).Code, report.Diagnostics[0].Severity.Word()));
        Assert.Equal(outcome, report.Outcome);
    }

    [Fact]
    public void The_configuration_switches_a_code_off()
    {
        using var example = new DiagnosticCase("CB5005").WithSeverity("CB5005", "off");
        var report = example.Build(strict: true);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(BuildOutcome.Built, report.Outcome);
    }

    [Fact]
    public void Strict_turns_a_warning_into_an_error_and_leaves_an_info_alone()
    {
        using var warned = new DiagnosticCase("CB5005");
        Assert.Equal(BuildOutcome.Built, warned.Build().Outcome);
        var report = warned.Build(strict: true);
        Assert.Equal(Severity.Error, Assert.Single(report.Diagnostics).Severity);
        Assert.Equal(BuildOutcome.Failed, report.Outcome);

        using var informed = new DiagnosticCase("CB5006");
        Assert.Equal(Severity.Info, Assert.Single(informed.Find(strict: true)).Severity);
    }

    [Fact]
    public void Strict_does_not_raise_what_the_configuration_lowered()
    {
        using var example = new DiagnosticCase("CB5005").WithSeverity("CB5005", "info");
        Assert.Equal(BuildOutcome.Built, example.Build(strict: true).Outcome);
    }
}
