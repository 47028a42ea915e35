using System.Collections.Frozen;

namespace Coverbook.Sigma.Lints;

/// <summary>
/// The events of Sysmon and the generic categories that stand for them (Sigma specification, appendix "Taxonomy"; Sysmon's manual).
/// </summary>
internal static class SysmonEvents
{
    /// <summary>The name of the field that holds an event's number.</summary>
    public const string NumberField = "EventID";

    private static readonly FrozenDictionary<string, int[]> NumbersByCategory = new Dictionary<string, int[]>(StringComparer.Ordinal)
    {
        ["process_creation"] = [1],
        ["file_change"] = [2],
        ["network_connection"] = [3],
        ["sysmon_status"] = [4, 16],
        ["process_termination"] = [5],
        ["driver_load"] = [6],
        ["image_load"] = [7],
        ["create_remote_thread"] = [8],
        ["raw_access_thread"] = [9],
        ["process_access"] = [10],
        ["file_event"] = [11],
        ["registry_event"] = [12, 13, 14],
        ["registry_add"] = [12],
        ["registry_delete"] = [12],
        ["registry_set"] = [13],
        ["registry_rename"] = [14],
        ["create_stream_hash"] = [15],
        ["pipe_created"] = [17, 18],
        ["wmi_event"] = [19, 20, 21],
        ["dns_query"] = [22],
        ["file_delete"] = [23],
        ["clipboard_change"] = [24],
        ["process_tampering"] = [25],
        ["file_delete_detected"] = [26],
        ["file_block_executable"] = [27],
        ["file_block_shredding"] = [28],
        ["file_executable_detected"] = [29],
        ["sysmon_error"] = [255],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<int, string> CategoryByNumber = NumbersByCategory
        .SelectMany(pair => pair.Value.Select(number => (Number: number, Category: pair.Key)))
        .GroupBy(pair => pair.Number)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Category).Order(StringComparer.Ordinal).First());

    /// <summary>Whether the category stands for events of Sysmon.</summary>
    public static bool HasCategory(string? category) => category is not null && NumbersByCategory.ContainsKey(category);

    /// <summary>The category that stands for an event.</summary>
    public static string? CategoryOf(int number) => CategoryByNumber.GetValueOrDefault(number);
}
