using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>What every workflow here keeps, so that none can do more than it must.</summary>
public sealed partial class WorkflowRuleTests
{
    /// <summary>Who may write, and what; a right that is not listed is one too many.</summary>
    private static readonly string[] Writers =
    [
        "nightly.yml record contents",
        "nightly.yml deploy id-token",
        "nightly.yml deploy pages",
        "nightly.yml propose contents",
        "nightly.yml propose pull-requests",
        "pages.yml deploy id-token",
        "pages.yml deploy pages",
    ];

    public static TheoryData<string> Files => [.. Workflow.Files];

    private static IEnumerable<string> Actions =>
        Directory.EnumerateFiles(Repository.At(".github/actions"), "action.yml", SearchOption.AllDirectories);

    [Fact]
    public void Every_action_is_pinned_by_a_commit_and_says_its_version()
    {
        var uses = Workflow.Files.Select(Workflow.At).Concat(Actions)
            .SelectMany(path => File.ReadLines(path))
            .Where(line => line.Contains("uses:", StringComparison.Ordinal))
            .ToList();
        Assert.True(uses.Count > 10);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void All_workflows_use_one_commit_of_an_action()
    {
        var pins = Workflow.Files.Select(Workflow.At).Concat(Actions)
            .SelectMany(path => Pin().Matches(File.ReadAllText(path)))
            .Select(match => (Action: match.Groups["action"].Value, Commit: match.Groups["commit"].Value))
            .Distinct();
        Assert.All(pins.GroupBy(pin => pin.Action, StringComparer.Ordinal), commits => Assert.Single(commits));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Where_nothing_is_said_a_job_may_read_and_no_more(string file)
    {
        var permissions = Workflow.Read(file).Permissions;
        Assert.Equal([KeyValuePair.Create("contents", "read")], permissions!);
    }

    [Fact]
    public void Only_these_jobs_may_write()
    {
        var writers =
            from workflow in Workflow.Files.Select(Workflow.Read)
            from job in workflow.Jobs
            from right in job.Permissions ?? []
            where right.Value is not ("read" or "none")
            select $"{workflow.File} {job.Name} {right.Key}";
        Assert.Equal(Writers.Order(StringComparer.Ordinal), writers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_pull_request_gets_more_rights_than_its_author(string file)
    {
        var workflow = Workflow.Read(file);
        Assert.NotEmpty(workflow.Triggers);
        Assert.Empty(workflow.Triggers.Intersect(["pull_request_target", "workflow_run", "issue_comment"]));
        Assert.DoesNotContain("secrets.", workflow.Text, StringComparison.Ordinal);
        var writers = workflow.Triggers.Contains("pull_request") ? workflow.Jobs.Where(job => job.Permissions is not null) : [];
        Assert.All(writers, job => Assert.Contains(job.Needs, need => workflow.Job(need).If == "github.event_name == 'push'"));
    }

    [Fact]
    public void No_script_holds_an_expression_which_somebody_could_fill_with_commands()
    {
        var scripts = Workflow.Files.Select(Workflow.Read)
            .SelectMany(workflow => workflow.Jobs)
            .SelectMany(job => job.Steps)
            .Select(step => step.Run)
            .OfType<string>()
            .Concat(Actions.SelectMany(File.ReadLines).Where(line => line.Contains("run:", StringComparison.Ordinal)))
            .ToList();
        Assert.True(scripts.Count > 10);
        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_job_ends_at_last(string file) =>
        Assert.All(Workflow.Read(file).Jobs, job => Assert.InRange(job.TimeoutMinutes ?? int.MaxValue, 1, 60));

    [Theory]
    [MemberData(nameof(Files))]
    public void Only_jobs_that_push_keep_the_credentials_of_their_checkout(string file)
    {
        var checkouts =
            from job in Workflow.Read(file).Jobs
            from step in job.Steps
            where step.UsesAction("actions/checkout")
            select (Pushes: job.Permissions?.GetValueOrDefault("contents") == "write", Kept: !step.With.ContainsKey("persist-credentials"));
        Assert.All(checkouts, checkout => Assert.Equal(checkout.Pushes, checkout.Kept));
    }

    [Fact]
    public void Two_that_publish_never_run_at_once()
    {
        var publishing = Workflow.Files.Select(Workflow.Read)
            .Where(workflow => workflow.Jobs.Any(job => job.Steps.Any(step => step.UsesAction("actions/deploy-pages"))))
            .ToDictionary(workflow => workflow.File, workflow => workflow.Concurrency, StringComparer.Ordinal);
        Assert.Equal(["nightly.yml", "pages.yml"], publishing.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("pages", publishing["nightly.yml"]);
        Assert.EndsWith("|| 'pages' }}", publishing["pages.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_published_comes_last()
    {
        Assert.Equal(["build", "record"], Workflow.Read("nightly.yml").Job("deploy").Needs);
        Assert.Equal(["build"], Workflow.Read("nightly.yml").Job("record").Needs);
        Assert.Equal(["build"], Workflow.Read("pages.yml").Job("deploy").Needs);
    }

    [GeneratedRegex(@"^ +(- )?uses: (\./\.github/actions/[a-z-]+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Pinned();

    [GeneratedRegex("uses: (?<action>[a-z-]+/[a-z-]+)[a-z/-]*@(?<commit>[0-9a-f]{40})", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Pin();
}
