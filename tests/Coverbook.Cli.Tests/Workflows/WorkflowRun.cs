using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>
/// Runs the scripts of a workflow's jobs in a folder, as GitHub would: in order, each in a shell of its own, with what GitHub sets in
/// the environment, up to the first that fails. Actions (<c>uses</c>) are passed over: a test prepares what they would have done, and
/// looks at what they would have taken. <c>$COVERBOOK</c> is the tool that is tested.
/// </summary>
/// <remarks>
/// A whole night, end to end: a folder that is a clone of the site; <c>new WorkflowRun(Workflow.Read("nightly.yml"), folder)</c>; then
/// <c>RunAsync("build")</c>, look at <c>dist</c> and at the summary; <c>RunAsync("record")</c> in the same folder, look at the remote;
/// and so on.
/// A run remembers the outputs of its jobs for the jobs that need them. Conditions of jobs are the test's own to judge, and a script
/// with a condition is refused, since nothing here would evaluate it.
/// </remarks>
internal sealed partial class WorkflowRun : IDisposable
{
    private readonly Workflow workflow;
    private readonly string folder;
    private readonly (string Name, string Value)[] given;
    private readonly TemporaryFolder runner = new();
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private int scripts;

    /// <summary>A run in a folder; what is given of the environment goes before what the workflow says.</summary>
    public WorkflowRun(Workflow workflow, string folder, params (string Name, string Value)[] given)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The workflows run on Linux.");
        this.workflow = workflow;
        this.folder = folder;
        this.given = given;
        values["github.workspace"] = folder;
        values["github.token"] = "a token";
        values["runner.temp"] = Directory.CreateDirectory(runner.At("temp")).FullName;
        Tool.WriteExecutable(runner.At("coverbook"), $"exec {Tool.InShell} \"$@\"\n");
    }

    /// <summary>What <c>$RUNNER_TEMP</c> names.</summary>
    public string Temp => values["runner.temp"];

    /// <summary>Runs the scripts of a job: all of them, or those before the step of a name.</summary>
    public async Task<JobRun> RunAsync(string name, string? before = null)
    {
        var job = workflow.Job(name);
        foreach (var earlier in values.Keys.Where(key => key.StartsWith("steps.", StringComparison.Ordinal)).ToList())
        {
            values.Remove(earlier);
        }

        var steps = before is null ? job.Steps : job.Steps[..job.Steps.Index().Single(step => step.Item.Name == before).Index];
        var runs = ImmutableArray.CreateBuilder<StepRun>();
        foreach (var step in steps.Where(step => step.Run is not null))
        {
            runs.Add(await RunAsync(job, step));
            if (runs[^1].ExitCode != 0)
            {
                break;
            }
        }

        return new JobRun(runs.ToImmutable(), Outputs(job));
    }

    public void Dispose() => runner.Dispose();

    private async Task<StepRun> RunAsync(WorkflowJob job, WorkflowStep step)
    {
        Assert.True(step.If is null, $"The script '{step.Name}' has a condition, which is not evaluated here.");
        var number = ++scripts;
        var script = runner.At($"{number}.sh");
        var summary = runner.At($"{number}.summary");
        var output = runner.At($"{number}.output");
        await File.WriteAllTextAsync(script, step.Run);
        await File.WriteAllTextAsync(summary, "");
        await File.WriteAllTextAsync(output, "");
        string[] shell = step.Shell == "bash" ? ["--noprofile", "--norc", "-eo", "pipefail", script] : ["-e", script];
        (string Name, string Value)[] environment =
            [.. Environment(job, step), ("GITHUB_STEP_SUMMARY", summary), ("GITHUB_OUTPUT", output)];
        var run = await Tool.RunProgramAsync(folder, "bash", shell, environment);
        Remember($"steps.{step.Id}.outputs.", await File.ReadAllTextAsync(output));
        return new StepRun(step.Name ?? step.Run!, run.ExitCode, run.Output, run.Errors, await File.ReadAllTextAsync(summary));
    }

    private IEnumerable<(string Name, string Value)> Environment(WorkflowJob job, WorkflowStep step) =>
    [
        ("CI", "true"), ("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", folder), ("GITHUB_REF_NAME", "main"), ("RUNNER_TEMP", Temp),
        .. GitFolder.Alone,
        .. workflow.Environment.Concat(job.Environment).Concat(step.Environment).Select(pair => (pair.Key, Evaluate(pair.Value))),
        ("COVERBOOK", runner.At("coverbook")),
        .. given,
    ];

    private ImmutableDictionary<string, string> Outputs(WorkflowJob job)
    {
        var outputs = job.Outputs.ToImmutableDictionary(output => output.Key, output => Evaluate(output.Value), StringComparer.Ordinal);
        foreach (var (name, value) in outputs)
        {
            values[$"needs.{job.Name}.outputs.{name}"] = value;
        }

        return outputs;
    }

    /// <summary>What a step wrote for others: lines of <c>name=value</c>, or <c>name&lt;&lt;MARK</c> and lines up to the mark.</summary>
    private void Remember(string prefix, string text)
    {
        var lines = new Queue<string>(text.Split('\n'));
        while (lines.TryDequeue(out var line) && line.Length > 0)
        {
            if (line.Split("<<") is [var name, var mark])
            {
                var value = new List<string>();
                for (var next = lines.Dequeue(); next != mark; next = lines.Dequeue())
                {
                    value.Add(next);
                }

                values[prefix + name] = string.Join('\n', value);
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            values[prefix + line[..equals]] = line[(equals + 1)..];
        }
    }

    /// <summary>Outputs that nobody wrote are empty, as GitHub has it; of all else, what is not known here fails the test.</summary>
    private string Evaluate(string text) => Expression().Replace(text, match => match.Groups["name"].Value switch
    {
        var name when values.TryGetValue(name, out var value) => value,
        var name when name.Contains(".outputs.", StringComparison.Ordinal) => "",
        var name => throw new InvalidOperationException($"'{name}' is not known here."),
    });

    [GeneratedRegex(@"\$\{\{ *(?<name>[^ }]+) *\}\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Expression();
}
