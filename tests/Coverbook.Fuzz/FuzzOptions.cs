using System.Globalization;

namespace Coverbook.Fuzz;

/// <summary>What a run of the fuzzer does. The same options give the same inputs on any machine.</summary>
public sealed record FuzzOptions
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        coverbook-fuzz [--count N] [--seed S] [--from I] [--only TARGET] [--findings FOLDER] [--threads T]
          --count     how many inputs are made and judged (default 10000)
          --seed      what all chance grows from (default 1)
          --from      the number of the first input (default 0); with --count 1 a finding is repeated
          --only      one kind of input, such as rule or template
          --findings  where inputs that find something are kept, made as small as they go
          --threads   how many are judged at once (default: as many as there are processors)
        COVERBOOK_DATA adds real rules, mappings and objects of ATT&CK to what inputs are made from.
        """;

    /// <summary>How many inputs are made and judged.</summary>
    public int Count { get; init; } = 10_000;

    /// <summary>What all chance grows from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The number of the first input.</summary>
    public int From { get; init; }

    /// <summary>The name of the only target, or <c>null</c> for all.</summary>
    public string? Only { get; init; }

    /// <summary>Where inputs that find something are kept; <c>null</c> keeps none.</summary>
    public string? FindingsFolder { get; init; }

    /// <summary>How many inputs are judged at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether slow inputs are findings: so by hand, and not in tests, which must not depend on a quiet machine.</summary>
    public bool JudgesTime { get; init; } = true;

    /// <summary>A folder with real data that inputs are made from as well.</summary>
    public string? DataFolder { get; init; } = Environment.GetEnvironmentVariable("COVERBOOK_DATA");

    /// <summary>Reads a command line; <c>null</c> when it cannot be understood.</summary>
    public static FuzzOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new FuzzOptions();
        for (; args is [var name, var value, ..]; args = args[2..])
        {
            if (With(options, name, value) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return args.IsEmpty ? options : null;
    }

    private static FuzzOptions? With(FuzzOptions options, string name, string value) => (name, Number(value)) switch
    {
        ("--count", > 0 and var number) => options with { Count = (int)number },
        ("--seed", >= 0 and var number) => options with { Seed = (ulong)number },
        ("--from", >= 0 and var number) => options with { From = (int)number },
        ("--threads", > 0 and var number) => options with { Threads = (int)number },
        ("--only", _) => options with { Only = value },
        ("--findings", _) => options with { FindingsFolder = value },
        _ => null,
    };

    private static long Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
