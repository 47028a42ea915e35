using System.Collections.Frozen;

namespace Coverbook.Diagnostics;

/// <summary>Every code there is. A test holds this list, the methods and the documentation together.</summary>
public static class DiagnosticCodes
{
    private const int SharedByInputs = 10;

    private static readonly string[] Own =
    [
        "CB2101", "CB2102", "CB2103", "CB2104", "CB2105", "CB2106", "CB2107", "CB2108",
        "CB3101", "CB3102",
        "CB4101", "CB4102",
        "CB5001", "CB5002", "CB5003", "CB5004", "CB5005", "CB5006", "CB5007", "CB5008", "CB5009", "CB5010", "CB5011", "CB5012", "CB5013",
        "CB6101", "CB6102", "CB6103",
        "CB7001", "CB7002", "CB7003", "CB7004", "CB7005", "CB7006",
        "CB8001", "CB8002", "CB8003", "CB8004", "CB8005", "CB8006",
    ];

    /// <summary>The codes, such as <c>CB3007</c>.</summary>
    public static FrozenSet<string> All { get; } =
        Own.Concat(from kind in InputKind.All from number in Enumerable.Range(1, SharedByInputs) select InputDiagnostics.Code(kind, number))
            .ToFrozenSet(StringComparer.Ordinal);
}
