using System.Globalization;

namespace Coverbook.Benchmarks.Build;

/// <summary>What the command line says about the benchmark.</summary>
/// <param name="Runs">How many rounds are measured.</param>
/// <param name="IsLarge">Whether ten times the rules are measured too.</param>
internal sealed record BenchmarkOptions(int Runs = 5, bool IsLarge = false)
{
    /// <summary>Reads <c>--runs N</c> and <c>--large</c>; <c>null</c> when something else stands there.</summary>
    public static BenchmarkOptions? Read(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => new BenchmarkOptions(),
        ["--large", .. var rest] => Read(rest) is { } options ? options with { IsLarge = true } : null,
        ["--runs", var number, .. var rest] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs > 0 =>
            Read(rest) is { } options ? options with { Runs = runs } : null,
        _ => null,
    };
}
