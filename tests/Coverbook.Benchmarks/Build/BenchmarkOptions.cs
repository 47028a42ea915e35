using System.Globalization;

namespace Coverbook.Benchmarks.Build;

/// <summary>What the command line says about the benchmark.</summary>
/// <param name="Runs">How many rounds are measured.</param>
/// <param name="IsLarge">Whether ten times the rules are measured too.</param>
/// <param name="IsManaged">Whether the managed tool is measured, not the native one.</param>
internal sealed record BenchmarkOptions(int Runs = 5, bool IsLarge = false, bool IsManaged = false)
{
    /// <summary>Reads <c>--runs N</c>, <c>--large</c> and <c>--managed</c>; <c>null</c> when something else stands there.</summary>
    public static BenchmarkOptions? Read(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => new BenchmarkOptions(),
        ["--large", .. var rest] => Read(rest) is { } options ? options with { IsLarge = true } : null,
        ["--managed", .. var rest] => Read(rest) is { } options ? options with { IsManaged = true } : null,
        ["--runs", var number, .. var rest] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var runs)
            && runs > 0 =>
            Read(rest) is { } options ? options with { Runs = runs } : null,
        _ => null,
    };
}
