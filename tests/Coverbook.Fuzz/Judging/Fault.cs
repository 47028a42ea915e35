namespace Coverbook.Fuzz.Judging;

/// <summary>What was wrong with what came out of one input.</summary>
/// <param name="Name">Alike for all inputs with the same cause.</param>
/// <param name="Detail">More about this one.</param>
internal sealed record Fault(string Name, string Detail);
