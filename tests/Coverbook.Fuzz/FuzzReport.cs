using System.Collections.Immutable;
using System.Globalization;

namespace Coverbook.Fuzz;

/// <summary>What was wrong with what Coverbook made of one input.</summary>
/// <param name="Number">The input's number; <c>--from</c> with it makes it again.</param>
/// <param name="Target">The kind of input.</param>
/// <param name="Fault">What was wrong, alike for all inputs with the same cause.</param>
/// <param name="Detail">More about this one.</param>
/// <param name="Input">The input, as small as it went.</param>
public sealed record Finding(int Number, string Target, string Fault, string Detail, ImmutableArray<byte> Input);

/// <summary>What a run came to.</summary>
/// <param name="Inputs">How many inputs were judged, by target.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Findings">One finding for each target and fault, in the order of their names.</param>
public sealed record FuzzReport(ImmutableSortedDictionary<string, int> Inputs, TimeSpan Elapsed, ImmutableArray<Finding> Findings)
{
    /// <summary>Writes it for a person.</summary>
    public void Print(TextWriter writer)
    {
        foreach (var (target, count) in Inputs)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target,-12} {count,9:N0} inputs"));
        }

        foreach (var finding in Findings)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"FOUND {finding.Target} #{finding.Number}: {finding.Fault}: {finding.Detail} ({finding.Input.Length} bytes)"));
        }

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Inputs.Values.Sum():N0} inputs in {Elapsed.TotalSeconds:N0} s, {Findings.Length:N0} found"));
    }
}
