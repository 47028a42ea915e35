using System.Collections.Frozen;
using System.Globalization;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;

namespace Coverbook.Changes.Snapshots;

/// <summary>The words of snapshot files.</summary>
internal static class SnapshotText
{
    /// <summary>A name says no more in more characters, and every state of the site is kept.</summary>
    private const int Longest = 300;

    /// <summary>How a technique stands, by its word.</summary>
    public static readonly FrozenDictionary<string, CoverageStatus> Statuses =
        Enum.GetValues<CoverageStatus>().ToFrozenDictionary(Word, StringComparer.Ordinal);

    /// <summary>What findings do, by its word.</summary>
    public static readonly FrozenDictionary<string, MappingFunction> Functions =
        Enum.GetValues<MappingFunction>().ToFrozenDictionary(Word, StringComparer.Ordinal);

    /// <summary>A status' word.</summary>
    public static string Word(CoverageStatus status) => status switch
    {
        CoverageStatus.Covered => "covered",
        CoverageStatus.OnlyBelow => "onlyBelow",
        CoverageStatus.Accepted => "accepted",
        CoverageStatus.MayApply => "mayApply",
        CoverageStatus.OutOfScope => "outOfScope",
        _ => "gap",
    };

    /// <summary>A function's word.</summary>
    public static string Word(MappingFunction function) => function switch
    {
        MappingFunction.Protect => "protect",
        MappingFunction.Respond => "respond",
        _ => "detect",
    };

    /// <summary>A date's word.</summary>
    public static string? Word(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A name as snapshots keep it: cut where it is longer than any that people give.</summary>
    public static string Short(string name) => name.Length <= Longest
        ? name
        : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest), "…");
}
