using Coverbook.Browser.Tests.Matrix;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Reading;

/// <summary>A page of each kind in a real browser: both themes, on wide screens and on telephones.</summary>
public sealed class KindsOfPagesTests(Chromium chromium, PublishedSample sample) : IClassFixture<PublishedSample>
{
    private const string Wide = "() => document.scrollingElement.scrollWidth";

    public static TheoryData<string> Kinds =>
    [
        "", "404.html", "about/", "campaigns/", "changes/", "data/", "datacomponents/", "datacomponents/DC0001/", "drift/", "gaps/",
        "gaps/no-rule/", "groups/", "groups/G0016/", "logsources/", "logsources/aws-cloudtrail/", "matrix/", "matrix/large-print/",
        "methodology/", "mitigations/", "mitigations/M1013/", "providers/", "providers/aws/", "rules/",
        "rules/aws_accelerated_instances_launched_by_user.html", "software/", "sources/", "tactics/", "tactics/TA0002/", "techniques/",
        "techniques/2/", "techniques/T1059/", "techniques/T1059/001/", "techniques/T1078/004/", "techniques/T1078/procedures/",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task They_break_no_rule_of_axe(string kind)
    {
        await CheckAsync(kind, ColorScheme.Light, 1280);
        await CheckAsync(kind, ColorScheme.Dark, 390);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task On_the_smallest_telephone_none_is_scrolled_sideways(string kind)
    {
        await using var visit = await OpenAsync(kind, 320, ColorScheme.Light);
        Assert.InRange(await visit.Page.EvaluateAsync<int>(Wide), 1, 320);
    }

    private async Task CheckAsync(string kind, ColorScheme scheme, int width)
    {
        await using var visit = await OpenAsync(kind, width, scheme);
        var result = await visit.Page.RunAxe();
        Assert.Empty(
            result.Violations.Select(
                violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(result.Passes.Length > 10, "axe looked at next to nothing");
        Assert.Empty(visit.Complaints);
    }

    private Task<Visit> OpenAsync(string page, int width, ColorScheme scheme) => chromium.OpenAsync(
        sample.Page(page),
        new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme });
}
