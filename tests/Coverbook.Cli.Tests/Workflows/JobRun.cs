using System.Collections.Immutable;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>What the scripts of a job did, up to the first that failed, and what the job hands to others.</summary>
internal sealed record JobRun(ImmutableArray<StepRun> Steps, ImmutableDictionary<string, string> Outputs)
{
    /// <summary>The script that failed, and how; nothing where all went well.</summary>
    public (string Name, int ExitCode)? Failure => Steps is [.., { ExitCode: not 0 } last] ? (last.Name, last.ExitCode) : null;

    /// <summary>What stands in the summary of the job.</summary>
    public string Summary => string.Concat(Steps.Select(step => step.Summary));

    /// <summary>Fails, with all that was printed, where a script did.</summary>
    public JobRun Succeeded()
    {
        Assert.True(Failure is null, string.Join('\n', Steps.Select(step => $"{step.Name}: {step.ExitCode}\n{step.Output}{step.Errors}")));
        return this;
    }
}

/// <summary>What one script printed, added to the summary, and its exit code.</summary>
internal sealed record StepRun(string Name, int ExitCode, string Output, string Errors, string Summary);
