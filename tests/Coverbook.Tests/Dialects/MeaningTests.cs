using Coverbook.Sigma;
using Coverbook.Tests.Dialects.Meaning;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Dialects;

/// <summary>For events on both sides of every condition, a rule and its query say the same.</summary>
public sealed class MeaningTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("kql")]
    [InlineData("spl")]
    [InlineData("lucene")]
    public void Of_the_sample(string dialect) =>
        Agree(RuleFilesOf.Folder(Repository.Root, "rules/**/*.yml").SelectMany(file => file.Rules), dialect);

    [Theory]
    [InlineData("kql")]
    [InlineData("spl")]
    [InlineData("lucene")]
    public void Of_the_real_rules(string dialect) => Agree(RealRules.Read().SelectMany(file => file.Rules), dialect);

    private void Agree(IEnumerable<SigmaRule> rules, string dialect)
    {
        var agreement = Agreement.Of(rules, DialectNames.Parse(dialect)!.Value);
        output.WriteLine($"{dialect}: {agreement.Compiled} rules, {agreement.Events} events, {agreement.Matching} of them match; {agreement.TooFew.Count} rules have fewer than 20 events");
        output.WriteLine(string.Join('\n', agreement.TooFew.Take(30)));
        Assert.True(agreement.Compiled > 0);
        Assert.True(
            agreement.Differences.Count == 0,
            $"{agreement.Differences.Count} differences:\n{string.Join('\n', agreement.Differences.Take(15))}");
        Assert.Equal([], agreement.TooFew);
    }
}
