using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Dialects;
using Coverbook.Files;
using Coverbook.Sigma.Reading;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Sigma;

/// <summary>The site's door to rules, with files in memory.</summary>
public sealed class SampleLibraryTests
{
    private static readonly RuleLibraryOptions Own = new() { Name = "Sample Library" };

    [Fact]
    public void Rules_are_loaded_in_the_order_of_their_paths_and_a_bad_file_stops_none()
    {
        var files = new MemoryFiles
        {
            ["rules/b_second_rule.yml"] = RuleText.WithKeys("status: test"),
            ["rules/a_first_rule.yml"] = RuleText.WithHead("title: Another Rule"),
            ["rules/c_broken_rule.yml"] = "title: 'never closed",
        };
        var bag = new DiagnosticBag();
        var rules = RuleLoader.Load(
            [PlainSources.Of(new RuleOptions { Path = "rules/*.yml" })], Own, files, RuleValidator.Instance, bag, new ParallelOptions());
        Assert.Equal(["Another Rule", "Sample Rule"], rules.Rules.Select(rule => rule.Title));
        Assert.Contains("CB4003", bag.ToSorted().Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_site_keeps_no_trees_of_its_rules()
    {
        var files = new MemoryFiles { ["rules/a_sound_rule.yml"] = RuleText.WithKeys("status: test") };
        var from = PlainSources.Of(new RuleOptions { Path = "rules/*.yml" });
        var rule = Assert.Single(
            RuleLoader.Load([from], Own, files, RuleValidator.Instance, new DiagnosticBag(), new ParallelOptions()).Rules);
        Assert.Null(rule.Detection);
        Assert.False(rule.Source.IsEmpty);
    }

    /// <summary>Files that every pattern matches.</summary>
    private sealed class MemoryFiles : Dictionary<string, string>, ISourceFiles
    {
        public bool Exists(FilePath path) => ContainsKey(path.Value);

        public FoundFiles Find(string pattern) => new([.. Keys.Select(key => new FilePath(key)).Order()]);

        public Stream Open(FilePath path) => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(this[path.Value]));
    }
}
