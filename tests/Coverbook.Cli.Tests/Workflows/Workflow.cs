using System.Collections.Immutable;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>A workflow of this repository, as its file says.</summary>
internal sealed record Workflow(
    string File,
    string Text,
    ImmutableArray<string> Triggers,
    ImmutableDictionary<string, string>? Permissions,
    string? Concurrency,
    ImmutableDictionary<string, string> Environment,
    ImmutableArray<WorkflowJob> Jobs)
{
    private const string Folder = ".github/workflows";

    /// <summary>The names of all workflow files.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Repository.At(Folder), "*.yml")
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    /// <summary>Where one of them lies.</summary>
    public static string At(string file) => Repository.At(Folder, file);

    /// <summary>Reads one of them.</summary>
    public static Workflow Read(string file) => WorkflowReader.Read(file, System.IO.File.ReadAllText(At(file)));

    /// <summary>The job of that name.</summary>
    public WorkflowJob Job(string name) => Jobs.Single(job => job.Name == name);
}

/// <summary>One job; <see cref="Outputs"/> are still expressions.</summary>
internal sealed record WorkflowJob(
    string Name,
    string? If,
    int? TimeoutMinutes,
    ImmutableArray<string> Needs,
    ImmutableDictionary<string, string>? Permissions,
    ImmutableDictionary<string, string> Environment,
    ImmutableDictionary<string, string> Outputs,
    ImmutableArray<WorkflowStep> Steps);

/// <summary>One step: an action that is used, or a script that is run in a shell (by default GitHub's own choice).</summary>
internal sealed record WorkflowStep(
    string? Name,
    string? Id,
    string? If,
    string? Uses,
    string? Run,
    string? Shell,
    ImmutableDictionary<string, string> Environment,
    ImmutableDictionary<string, string> With)
{
    /// <summary>Whether it uses that action, at whatever commit.</summary>
    public bool UsesAction(string name) => Uses?.StartsWith($"{name}@", StringComparison.Ordinal) == true;
}
