using System.Collections.Frozen;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Fact]
    public void It_is_shown_in_the_form_that_editors_and_build_servers_read() =>
        Assert.Equal("a.yml(3,7): error CB3101: Wrong.", Make("CB3101", "a.yml", 3, 7).ToString());

    [Fact]
    public void Without_a_file_it_starts_with_the_severity() =>
        Assert.Equal("warning CB8001: Wrong.", new Diagnostic("CB8001", Severity.Warning, null, "Wrong.", "Mend it.").ToString());

    [Fact]
    public void A_bag_sorts_by_file_place_code_and_message()
    {
        var bag = new DiagnosticBag();
        Diagnostic[] sorted =
        [
            new("CB8001", Severity.Error, null, "Wrong.", "Mend it."),
            Make("CB3102", "B.yml", 9, 9),
            Make("CB3102", "a.yml", 2, 10),
            Make("CB3101", "a.yml", 10, 1),
            Make("CB3102", "a.yml", 10, 1),
            Make("CB3102", "a.yml", 10, 1) with { Message = "Wrong: too." },
        ];
        bag.AddRange(sorted.Reverse());
        Assert.Equal(sorted, bag.ToSorted());
    }

    [Fact]
    public void A_bag_says_each_thing_once()
    {
        var bag = new DiagnosticBag();
        bag.Add(Make("CB3101", "a.yml", 1, 1));
        bag.Add(Make("CB3101", "a.yml", 1, 1));
        Assert.Single(bag.ToSorted());
        Assert.Equal(2, bag.Count);
    }

    [Fact]
    public void A_bag_takes_from_many_threads()
    {
        var bag = new DiagnosticBag();
        Parallel.For(0, 1000, line => bag.Add(Make("CB3101", $"{line:000}.yml", line + 1, 1)));
        Assert.Equal(Enumerable.Range(1, 1000), bag.ToSorted().Select(diagnostic => diagnostic.Span!.Value.Start.Line));
    }

    private static Diagnostic Make(string code, string path, int line, int column) =>
        new(code, Severity.Error, SourceSpan.At(new FilePath(path), line, column), "Wrong.", "Mend it.");
}

public sealed class SeverityPolicyTests
{
    private static readonly Diagnostic Warning = new("CB5002", Severity.Warning, null, "Wrong.", "Mend it.");

    [Fact]
    public void By_default_nothing_changes() => Assert.Equal([Warning], SeverityPolicy.Default.Apply([Warning]));

    [Theory]
    [InlineData(Severity.Info, false, Severity.Info)]
    [InlineData(Severity.Error, false, Severity.Error)]
    [InlineData(Severity.Warning, true, Severity.Error)]
    [InlineData(Severity.Info, true, Severity.Info)]
    public void The_configured_severity_counts_and_strict_raises_warnings(Severity configured, bool strict, Severity judged)
    {
        var policy = new SeverityPolicy(new Dictionary<string, Severity> { ["CB5002"] = configured }.ToFrozenDictionary(), strict);
        Assert.Equal([Warning with { Severity = judged }], policy.Apply([Warning]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_switched_off_is_not_reported(bool strict)
    {
        var policy = new SeverityPolicy(new Dictionary<string, Severity> { ["CB5002"] = Severity.Off }.ToFrozenDictionary(), strict);
        Assert.Equal(["CB5003"], policy.Apply([Warning, Warning with { Code = "CB5003" }]).Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Strict_raises_warnings_that_nobody_configured() =>
        Assert.All((SeverityPolicy.Default with { Strict = true }).Apply([Warning]), diagnostic => Assert.True(diagnostic.IsError));
}
