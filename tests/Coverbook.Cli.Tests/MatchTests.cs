namespace Coverbook.Cli.Tests;

/// <summary>Which events do rules match.</summary>
public sealed class MatchTests : IDisposable
{
    private const string Match = "Shell With A Socket [rules/shell_with_a_socket.yml]";

    private readonly TemporaryFolder folder = RuleFolder.Create();

    [Fact]
    public async Task Matches_are_printed_with_line_title_and_file()
    {
        var run = await MatchAsync("rules", "--events", "events.jsonl", "--define", "admins=root,alice");
        Assert.Equal(
            (0, $"events.jsonl(1): {Match}\nevents.jsonl(3): {Match}\n", "1 rule, 3 events: 2 matches in 2 events.\n"),
            (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task A_placeholder_has_all_the_values_that_it_is_given()
    {
        var run = await MatchAsync("rules", "--events", folder.At("events.jsonl"), "--define", "admins=root", "--define", "admins=b*");
        Assert.Equal((0, "", "1 rule, 3 events: 0 matches in 0 events.\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task Standard_input_is_read_as_it_comes()
    {
        var run = await Tool.RunWithInputAsync(
            folder.Path, RuleFolder.Events, ["match", "rules", "--events", "-", "--define", "admins=bob", "--format", "json"]);
        Assert.Equal((0, "1 rule, 3 events: 1 match in 1 event.\n"), (run.ExitCode, run.Errors));
        Assert.Equal(
            """{"events":"stdin","line":2,"title":"Shell With A Socket","id":"4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10","path":"rules/shell_with_a_socket.yml","index":0}""" + "\n",
            run.Output);
    }

    [Fact]
    public async Task A_broken_event_is_told_and_the_rest_goes_on()
    {
        folder.With("events.jsonl", "{\"Image\": oops}\n" + RuleFolder.Events);
        var run = await MatchAsync("rules", "--events", "events.jsonl", "--define", "admins=root");
        Assert.Equal((1, $"events.jsonl(2): {Match}\nevents.jsonl(4): {Match}\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("events.jsonl(1,11): error CB4182: This event cannot be read: ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("1 rule, 3 events and 1 broken one: 2 matches in 2 events.\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correlation_is_passed_over_with_a_line_and_is_no_fault()
    {
        folder.With(
            "rules/often.yml",
            "title: Often\ncorrelation:\n  type: event_count\n  rules:\n    - shell_with_a_socket\n  group-by:\n    - User\n  timespan: 1h\n  condition:\n    gte: 2\n");
        var run = await MatchAsync("rules", "--events", "events.jsonl", "--define", "admins=root");
        Assert.Equal((0, $"events.jsonl(1): {Match}\nevents.jsonl(3): {Match}\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            "coverbook: 1 correlation is passed over: it looks at more than one event.\n1 rule, 3 events: 2 matches in 2 events.\n",
            run.Errors);
    }

    [Fact]
    public async Task A_broken_rule_is_told_and_the_rest_goes_on()
    {
        folder.With("rules/broken.yml", "title: [\n");
        var run = await MatchAsync("rules", "--events", "events.jsonl", "--define", "admins=root");
        Assert.Equal((1, $"events.jsonl(1): {Match}\nevents.jsonl(3): {Match}\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("rules/broken.yml(1,8): error CB4003: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_with_an_open_placeholder_is_not_run()
    {
        var run = await MatchAsync("rules", "--events", "events.jsonl");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("rules/shell_with_a_socket.yml(22,22): error CB4181: ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("0 rules, 3 events: 0 matches in 0 events.\n", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coverbook: --events is missing: --events FILE. ", "rules")]
    [InlineData("coverbook: the events 'nowhere.jsonl' are not a file.", "rules", "--events", "nowhere.jsonl")]
    [InlineData("coverbook: the events 'rules' are not a file.", "rules", "--events", "rules")]
    [InlineData("coverbook: 'nowhere' does not exist.", "nowhere", "--events", "events.jsonl")]
    [InlineData("coverbook: --define does not take 'admins'. ", "rules", "--events", "events.jsonl", "--define", "admins")]
    public async Task Wrong_usage_is_refused(string expected, params string[] arguments)
    {
        var run = await MatchAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<ToolRun> MatchAsync(params string[] arguments) => Tool.RunAsync(folder.Path, ["match", .. arguments]);
}
