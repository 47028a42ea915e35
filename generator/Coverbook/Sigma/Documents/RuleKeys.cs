using System.Collections.Frozen;

namespace Coverbook.Sigma.Documents;

/// <summary>The keys that the Sigma specification gives to rules, correlations and filters.</summary>
internal static class RuleKeys
{
    /// <summary>The section of a rule.</summary>
    public const string Detection = "detection";

    /// <summary>The section of a correlation.</summary>
    public const string Correlation = "correlation";

    /// <summary>The section of a filter.</summary>
    public const string Filter = "filter";

    /// <summary>The section that says which log a rule reads.</summary>
    public const string LogSource = "logsource";

    /// <summary>The key of how search identifiers, or numbers, are judged.</summary>
    public const string Condition = "condition";

    /// <summary>The key of rules that are referred to.</summary>
    public const string Rules = "rules";

    /// <summary>The window that old Sigma had beside a condition.</summary>
    public const string Timeframe = "timeframe";

    /// <summary>How old Sigma shared the head of several rules.</summary>
    public const string Action = "action";

    /// <summary>The sections of which a document has one.</summary>
    public static readonly string[] Sections = [Detection, Correlation, Filter];

    /// <summary>Keys of a head; <c>visibility</c> is this product's own.</summary>
    public static readonly string[] Head =
    [
        "title", "id", "name", "related", "taxonomy", "status", "description",
        "license", "author", "references", "date", "modified", LogSource,
        "generate", "level", "fields", "falsepositives", "tags", "scope", "visibility",
    ];

    /// <summary>Keys of a log source.</summary>
    public static readonly string[] LogSourceParts = ["category", "product", "service", "definition"];

    /// <summary>Keys of a correlation.</summary>
    public static readonly string[] CorrelationParts = ["type", Rules, "group-by", "timespan", Condition, "aliases"];

    /// <summary>Keys of a filter beside its search identifiers.</summary>
    public static readonly string[] FilterParts = [Rules, Condition];

    private static readonly FrozenSet<string> AtTop = Head.Concat(Sections).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the specification knows a key at the top of a document.</summary>
    public static bool IsKnownAtTop(string key) => AtTop.Contains(key);
}
