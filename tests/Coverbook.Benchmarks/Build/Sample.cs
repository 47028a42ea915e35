namespace Coverbook.Benchmarks.Build;

/// <summary>What one run took.</summary>
/// <param name="Wall">Elapsed time.</param>
/// <param name="Cpu">Processor time, user and system, of all threads and of the processes that the run waited for.</param>
/// <param name="PeakBytes">The most memory that was resident; <c>null</c> where it cannot be told.</param>
internal sealed record Sample(TimeSpan Wall, TimeSpan Cpu, long? PeakBytes);
