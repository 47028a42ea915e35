namespace Coverbook.Benchmarks.Build;

/// <summary>One step of a round.</summary>
/// <param name="Subject">What it measures.</param>
/// <param name="Prepare">Brings the files into the state that it starts from; not measured.</param>
/// <param name="Run">The measured run.</param>
internal sealed record Scenario(Subject Subject, Action Prepare, Func<Sample> Run);
