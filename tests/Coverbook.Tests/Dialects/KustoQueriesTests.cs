using Coverbook.Dialects.Kql;
using Coverbook.Sigma;
using Coverbook.Tests.Dialects.Engines.Kusto;
using Coverbook.Tests.Dialects.Meaning;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Dialects;

/// <summary>Microsoft's own parser reads every query, and binds it to the columns of its table.</summary>
public sealed class KustoQueriesTests
{
    [Fact]
    public Task It_finds_no_fault_in_those_of_the_sample() =>
        AssertSoundAsync(RuleFilesOf.Folder(Repository.Root, "rules/**/*.yml").SelectMany(file => file.Rules));

    [Fact]
    public Task It_finds_no_fault_in_those_of_the_real_rules() => AssertSoundAsync(RealRules.Read().SelectMany(file => file.Rules));

    private static async Task AssertSoundAsync(IEnumerable<SigmaRule> rules)
    {
        var queries = RuleSubject.Of(rules)
            .Select(
                subject => (
                    subject.Rule.File,
                    subject.Compile(QueryDialect.Kql).Query,
                    Source: KqlCompiler.SourceFor(subject.Rule, subject.Logic, subject.Schema)))
            .Where(each => each.Query is not null)
            .ToList();
        Assert.NotEmpty(queries);
        var answers = await KustoService.CheckAsync([.. queries.Select(each => KqlTables.Ask(each.Query!, each.Source!.Table))]);
        var faults = queries.Zip(answers)
            .Where(pair => !pair.Second.IsEmpty)
            .Select(pair => $"{pair.First.File}: {pair.Second[0]}\n{pair.First.Query}")
            .ToList();
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(10)));
    }
}
