using Coverbook.Fuzz;

namespace Coverbook.Tests.Fuzzing;

/// <summary>A short run of the fuzzer, always with the same inputs; longer ones are started by hand.</summary>
public sealed class BoundedRunTests
{
    [Fact]
    public void Inputs_changed_at_random_find_nothing()
    {
        using var log = new StringWriter();
        var report = FuzzRun.Run(
            new FuzzOptions { Count = 4_000, Seed = 20260424, JudgesTime = false, DataFolder = null }, TextWriter.Synchronized(log));
        Assert.True(report.Findings.IsEmpty, log.ToString());
        Assert.Equal(4_000, report.Inputs.Values.Sum());
        Assert.All(report.Inputs, target => Assert.True(target.Value > 20, target.Key));
    }
}
