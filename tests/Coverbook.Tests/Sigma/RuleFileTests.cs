using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Lints;
using Coverbook.Sigma.Reading;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Sigma;

/// <summary>The door without a site: files that cannot be had, and names of files.</summary>
public sealed class RuleFileTests
{
    [Fact]
    public void A_missing_file_is_reported_where_it_is_named()
    {
        var namedAt = SourceSpan.At(new FilePath("site.config.json"), 3, 7);
        var file =
            RuleFileReader.Read(new DiskFiles(Path.GetTempPath()), new FilePath("no/such_rule_file.yml"), namedAt, RuleLibrary.Unnamed);
        Assert.Equal(("CB4001", namedAt), (Assert.Single(file.Diagnostics).Code, file.Diagnostics[0].Span!.Value));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported_with_their_line()
    {
        var bytes = Encoding.Latin1.GetBytes("title: a\nauthor: Jérôme\n");
        var found = Assert.Single(RuleFileReader.Read(new FilePath("rules/a.yml"), bytes, RuleLibrary.Unnamed).Diagnostics);
        Assert.Equal(("CB4002", 2), (found.Code, found.Span!.Value.Start.Line));
    }

    [Theory]
    [InlineData("proc_creation_win_whoami.yml", true)]
    [InlineData("My Rule File.yml", false)]
    [InlineData("proc_creation_win_whoami.yaml", false)]
    [InlineData("a.yml", false)]
    public void An_unusual_file_name_is_advised_on(string name, bool isUsual) =>
        Assert.Equal(
            isUsual,
            !RuleLinter.Lint(Reading.File(RuleText.WithKeys("status: test"), name)).Any(diagnostic => diagnostic.Code == "CB4218"));

    [Fact]
    public void The_sample_rules_of_the_repository_are_sound_and_need_no_advice()
    {
        var files = RuleFilesOf.Folder(RepositoryRoot(), "rules/**/*.yml");
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => file.Diagnostics.AddRange(RuleLinter.Lint(file))).Concat(RuleLinter.LintTogether(files)));
    }

    [Fact]
    public void Every_code_of_rules_is_documented()
    {
        var document = File.ReadAllText(Path.Combine(RepositoryRoot(), "generator", "docs", "diagnostics-sigma.md"));
        Assert.All(
            DiagnosticCodes.All.Where(code => string.CompareOrdinal(code, "CB4100") > 0 && string.CompareOrdinal(code, "CB4300") < 0),
            code => Assert.Contains($"\n## {code} ", document, StringComparison.Ordinal));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "coverbook.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
