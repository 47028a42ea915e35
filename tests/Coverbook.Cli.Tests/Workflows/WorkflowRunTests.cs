namespace Coverbook.Cli.Tests.Workflows;

/// <summary>The kit itself: scripts run as GitHub runs them.</summary>
public sealed class WorkflowRunTests : IDisposable
{
    private const string Text = """
        on: push
        defaults: { run: { shell: bash } }
        env: { FIRST: workflow, SECOND: workflow, THIRD: workflow }
        jobs:
          talk:
            env: { SECOND: job, THIRD: job }
            outputs: { said: '${{ steps.say.outputs.said }}', more: '${{ steps.say.outputs.more }}', none: '${{ steps.say.outputs.none }}' }
            steps:
              - uses: ./nothing
              - name: Say
                id: say
                env: { THIRD: step }
                run: |
                  printf 'said=%s\nmore<<END\none\ntwo=2\nEND\n' "$FIRST $SECOND $THIRD" >> "$GITHUB_OUTPUT"
                  echo 'Said.' >> "$GITHUB_STEP_SUMMARY"
          listen:
            needs: talk
            steps:
              - name: Listen
                env: { HEARD: 'heard ${{ needs.talk.outputs.said }}' }
                run: echo "$HEARD in $(basename "$PWD")"
              - name: Fail in a pipe
                run: |
                  false | cat
                  echo 'went on'
              - name: Never
                run: echo never
          wait:
            steps:
              - { name: Sometimes, if: always(), run: echo }
        """;

    private readonly TemporaryFolder folder = new TemporaryFolder().With("place/file", "");

    [Fact]
    public async Task Outputs_and_summaries_are_what_the_scripts_wrote_and_the_nearest_environment_counts()
    {
        using var run = Run();
        var talk = (await run.RunAsync("talk")).Succeeded();
        Assert.Equal("workflow job step", talk.Outputs["said"]);
        Assert.Equal("one\ntwo=2", talk.Outputs["more"]);
        Assert.Equal("", talk.Outputs["none"]);
        Assert.Equal("Said.\n", talk.Summary);
    }

    [Fact]
    public async Task What_is_given_goes_before_what_the_workflow_says()
    {
        using var run = Run(("THIRD", "given"));
        Assert.Equal("workflow job given", (await run.RunAsync("talk")).Outputs["said"]);
    }

    [Fact]
    public async Task A_job_hears_what_another_said_and_stops_at_the_first_failure()
    {
        using var run = Run();
        await run.RunAsync("talk");
        var listen = await run.RunAsync("listen");
        Assert.Equal(("Fail in a pipe", 1), listen.Failure);
        Assert.Equal(["heard workflow job step in place\n", ""], listen.Steps.Select(step => step.Output));
    }

    [Fact]
    public async Task A_job_can_be_run_up_to_a_step()
    {
        using var run = Run();
        Assert.Equal(["Listen"], (await run.RunAsync("listen", before: "Fail in a pipe")).Succeeded().Steps.Select(step => step.Name));
    }

    [Fact]
    public async Task A_condition_is_refused_since_nothing_evaluates_it()
    {
        using var run = Run();
        await Assert.ThrowsAnyAsync<Exception>(() => run.RunAsync("wait"));
    }

    public void Dispose() => folder.Dispose();

    private WorkflowRun Run(params (string Name, string Value)[] given) =>
        new(WorkflowReader.Read("own.yml", Text), folder.At("place"), given);
}
