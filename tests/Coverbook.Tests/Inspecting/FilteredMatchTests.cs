using System.Collections.Immutable;
using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Inspecting;

/// <summary>Rules that are matched within the filters that name them.</summary>
public sealed class FilteredMatchTests
{
    private const string Id = "4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10";

    private const string Rule = $"title: Shell\nid: {Id}\nname: shell\nlogsource:\n  category: process_creation\n  product: linux\ndetection:\n  sel:\n    a: 1\n  condition: sel\n";

    private readonly DiagnosticBag bag = new();

    [Theory]
    [InlineData(Id)]
    [InlineData("4C8F1A6E-1F0A-4D8B-9B76-2A3C5D7E9F10")]
    [InlineData("shell")]
    public void A_filter_narrows_the_rule_that_it_names(string name)
    {
        Assert.Equal([1], Matching(Filter(name)));
        Assert.DoesNotContain(bag.ToSorted(), diagnostic => diagnostic.IsError);
    }

    [Fact]
    public void A_filter_of_other_rules_does_nothing() => Assert.Equal([1, 2], Matching(Filter("other")));

    [Fact]
    public void A_filter_of_a_wider_log_source_applies() => Assert.Equal([1], Matching(Filter("shell", "product: linux")));

    [Fact]
    public void A_filter_of_another_log_source_does_not_and_says_so()
    {
        Assert.Equal([1, 2], Matching(Filter("shell", "product: windows")));
        Assert.Equal("CB4352", Assert.Single(bag.ToSorted(), diagnostic => diagnostic.Severity >= Severity.Warning).Code);
    }

    [Fact]
    public void A_rule_with_a_broken_filter_is_not_run()
    {
        Assert.Empty(Matching(Filter("shell").Replace("condition: not sel", "condition: not nothing", StringComparison.Ordinal)));
        Assert.Contains(bag.ToSorted(), diagnostic => diagnostic is { Code: "CB4180", IsError: true });
    }

    [Fact]
    public void Two_filters_narrow_together() =>
        Assert.Empty(Matching(Filter("shell") + "---\n" + Filter("shell").Replace("b: 1", "a: 1", StringComparison.Ordinal)));

    private static string Filter(string rule, string logSource = "category: process_creation") =>
        $"title: Admins\nlogsource:\n  {logSource}\nfilter:\n  rules:\n    - {rule}\n  sel:\n    b: 1\n  condition: not sel\n";

    private IEnumerable<int> Matching(string filter)
    {
        var files = new MemoryFiles().With("a.yml", filter).With("b.yml", Rule);
        var matching = RuleMatching.Prepare(
            files, files.Find("*.yml").Files, ImmutableDictionary<string, ImmutableArray<string>>.Empty, bag, CancellationToken.None);
        var events = new MemoryStream(Encoding.UTF8.GetBytes("{\"a\":1}\n{\"a\":1,\"b\":1}\n"));
        return
        [
            .. matching.Match(events, new FilePath("e"), CancellationToken.None)
                .Where(result => !result.Rules.IsEmpty)
                .Select(result => result.Line)
        ];
    }
}
