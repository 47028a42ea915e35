namespace Coverbook.Coverage.Linking;

/// <summary>The ids of ATT&amp;CK's objects other than techniques (Sigma specification, appendix "Tags"): letters of a kind and four digits.</summary>
internal static class AttackObjects
{
    /// <summary>
    /// Groups, software, mitigations, campaigns, assets, data sources, data components, detection strategies and analytics. Coverage is
    /// not counted by them.
    /// </summary>
    private static readonly string[] Kinds = ["g", "s", "m", "c", "a", "ds", "dc", "det", "an"];

    /// <summary>Whether a tag's name is the id of such an object.</summary>
    public static bool IsOtherId(string name) => Kinds.Any(kind => IsId(name, kind));

    /// <summary>Whether a tag's name is the id of a tactic.</summary>
    public static bool IsTacticId(string name) => IsId(name, "ta");

    private static bool IsId(string name, string kind) =>
        name.Length == kind.Length + 4
        && name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)
        && !name.AsSpan(kind.Length).ContainsAnyExceptInRange('0', '9');
}
