using System.Globalization;

namespace Coverbook.Benchmarks.Build;

/// <summary>What the command line says about the benchmark.</summary>
/// <param name="Runs">How many rounds are measured.</param>
/// <param name="Rules">How many rules one large site has that is built once, in place of all else; <c>null</c> for the rounds.</param>
/// <param name="IsManaged">Whether the managed tool is measured, and the native one only beside it.</param>
internal sealed record BenchmarkOptions(int Runs = 5, int? Rules = null, bool IsManaged = false)
{
    /// <summary>Reads <c>--runs N</c>, <c>--rules N</c> and <c>--managed</c>; <c>null</c> when something else stands there.</summary>
    public static BenchmarkOptions? Read(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => new BenchmarkOptions(),
        ["--managed", .. var rest] => Read(rest) is { } options ? options with { IsManaged = true } : null,
        ["--rules", var number, .. var rest] when Positive(number) is { } rules =>
            Read(rest) is { } options ? options with { Rules = rules } : null,
        ["--runs", var number, .. var rest] when Positive(number) is { } runs =>
            Read(rest) is { } options ? options with { Runs = runs } : null,
        _ => null,
    };

    private static int? Positive(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
