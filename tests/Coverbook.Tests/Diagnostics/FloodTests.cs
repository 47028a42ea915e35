using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Tests.Diagnostics;

public sealed class FloodTests
{
    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Of_one_code_in_a_file_twenty_are_told_and_the_others_counted()
    {
        bag.AddRange(Enumerable.Range(1, 1020).Select(line => Make("CB3101", "a.yml", line)));
        var found = bag.ToSorted();
        Assert.Equal(Enumerable.Range(1, 21), found.Select(diagnostic => diagnostic.Span!.Value.Start.Line));
        Assert.Equal("a.yml(21,1): error CB3101: There are 1,000 more like these in this file.", found[^1].ToString());
        Assert.Equal(1020, found.Sum(diagnostic => diagnostic.Amount));
        Assert.Equal(1020, bag.Count);
    }

    [Fact]
    public void Twenty_are_no_flood_and_one_more_is_told_in_the_singular()
    {
        bag.AddRange(Enumerable.Range(1, 20).Select(line => Make("CB3101", "a.yml", line)));
        Assert.Equal(20, bag.ToSorted().Length);
        bag.Add(Make("CB3101", "a.yml", 21));
        Assert.Equal("There is 1 more like these in this file.", bag.ToSorted()[^1].Message);
    }

    [Fact]
    public void Other_codes_and_other_files_have_floods_of_their_own()
    {
        foreach (var line in Enumerable.Range(1, 20))
        {
            bag.Add(Make("CB3101", "a.yml", line));
            bag.Add(Make("CB3102", "a.yml", line));
            bag.Add(Make("CB3101", "b.yml", line));
        }

        Assert.Equal(60, bag.ToSorted().Length);
    }

    [Fact]
    public void The_first_are_kept_whatever_the_order_and_number_of_threads()
    {
        var expected = new DiagnosticBag();
        expected.AddRange(Enumerable.Range(1, 500).Select(line => Make("CB3101", "a.yml", line)));
        Parallel.For(0, 2000, index => bag.Add(Make("CB3101", "a.yml", 1 + ((index * 7) % 500))));
        Assert.Equal(expected.ToSorted(), bag.ToSorted());
    }

    [Fact]
    public void Counts_of_one_bag_are_added_up_in_the_next()
    {
        bag.AddRange(Enumerable.Range(1, 25).Select(line => Make("CB3101", "a.yml", line)));
        var next = new DiagnosticBag();
        next.AddRange(bag.ToSorted());
        next.AddRange(Enumerable.Range(26, 5).Select(line => Make("CB3101", "a.yml", line)));
        Assert.Equal("There are 10 more like these in this file.", next.ToSorted()[^1].Message);
        Assert.Equal(30, next.ToSorted().Sum(diagnostic => diagnostic.Amount));
    }

    [Fact]
    public void What_is_only_counted_is_not_wanted_and_counts_as_an_error_all_the_same()
    {
        Assert.True(bag.Wants("CB3101", At("a.yml", 1)));
        bag.AddRange(Enumerable.Range(1, 20).Select(line => Make("CB3101", "a.yml", line)));
        Assert.False(bag.Wants("CB3101", At("a.yml", 21)));
        Assert.True(bag.HasErrorAfter(20));
        Assert.False(bag.HasErrorAfter(21));
        Assert.Equal(21, bag.ToSorted().Sum(diagnostic => diagnostic.Amount));
    }

    [Fact]
    public void What_stands_before_those_that_are_kept_is_wanted()
    {
        bag.AddRange(Enumerable.Range(11, 20).Select(line => Make("CB3101", "a.yml", line)));
        Assert.True(bag.Wants("CB3101", At("a.yml", 5)));
        bag.Add(Make("CB3101", "a.yml", 5));
        Assert.Equal([5, .. Enumerable.Range(11, 20)], bag.ToSorted().Select(diagnostic => diagnostic.Span!.Value.Start.Line));
    }

    [Fact]
    public void A_code_that_is_switched_off_takes_its_count_with_it()
    {
        bag.AddRange(Enumerable.Range(1, 50).Select(line => Make("CB3101", "a.yml", line)));
        var policy = SeverityPolicy.Default with
        {
            Overrides = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
                new Dictionary<string, Severity> { ["CB3101"] = Severity.Off }),
        };
        Assert.Empty(policy.Apply(bag.ToSorted()));
    }

    private static Diagnostic Make(string code, string path, int line) => new(code, Severity.Error, At(path, line), "Wrong.", "Mend it.");

    private static SourceSpan At(string path, int line) => SourceSpan.At(new FilePath(path), line, 1);
}
