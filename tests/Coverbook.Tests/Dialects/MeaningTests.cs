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

    private void Agree(IEnumerable<SigmaRule> rules, string word)
    {
        var dialect = DialectNames.Parse(word)!.Value;
        var agreements = RuleSubject.Of(rules)
            .Select(subject => (Subject: subject, subject.Compile(dialect).Query))
            .Where(pair => pair.Query is not null)
            .AsParallel()
            .AsOrdered()
            .Select(pair => (pair.Subject, Agreement: Agreement.Of(pair.Subject, pair.Query!, dialect)))
            .ToList();
        var tooFew = agreements.Where(pair => pair.Agreement.Events < Agreement.Enough).Select(pair => pair.Subject.Rule.Title).ToList();
        var differences = agreements.SelectMany(pair => pair.Agreement.Differences).ToList();
        output.WriteLine(
            $"{word}: {agreements.Count} rules, {agreements.Sum(pair => pair.Agreement.Events)} events, {agreements.Sum(pair => pair.Agreement.Matching)} of them match; fewer than {Agreement.Enough} events: {string.Join(", ", tooFew)}");
        Assert.NotEmpty(agreements);
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(15))}");

        // A table of numbers can hold few of the events of a rule that compares nothing but numbers.
        Assert.True(tooFew.Count * 100 <= agreements.Count, string.Join(", ", tooFew));
    }
}
