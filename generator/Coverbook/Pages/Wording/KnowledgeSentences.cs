using Coverbook.Attack;
using Coverbook.Coverage.Totals;

namespace Coverbook.Pages.Wording;

/// <summary>
/// The sentences about what ATT&amp;CK itself knows of a technique: who uses it, what helps against it, how it is noticed.
/// </summary>
internal static class KnowledgeSentences
{
    /// <summary>What an adversary is, in a word.</summary>
    public static string Word(AdversaryKind kind) => kind switch
    {
        AdversaryKind.Group => "Group",
        AdversaryKind.Malware => "Malware",
        AdversaryKind.Tool => "Tool",
        _ => "Campaign",
    };

    /// <summary>How many use a technique.</summary>
    public static string Users(TechniqueUsers users, string id)
    {
        string[] counts =
        [
            .. users.Groups == 0 ? Array.Empty<string>() : [English.Count(users.Groups, "group")],
            .. users.Campaigns == 0 ? Array.Empty<string>() : [English.Count(users.Campaigns, "campaign")],
            .. users.Software == 0 ? Array.Empty<string>() : [English.Count(users.Software, "piece of software", "pieces of software")],
        ];
        return counts.Length == 0
            ? $"This site's ATT&CK data names no group, campaign or software that uses {id}."
            : $"This site's ATT&CK data names {English.Join(counts)} that {English.Verb(users.All, "use")} {id}.";
    }

    /// <summary>The link to all examples, where a page shows the first ones.</summary>
    public static string AllExamples(int count) => $"All {English.Count(count, "procedure example")}";

    /// <summary>How many mitigations there are.</summary>
    public static string Mitigations(int count, string id) => count == 0
        ? $"This site's ATT&CK data names no mitigation of {id}: what it uses can hardly be taken away."
        : $"This site's ATT&CK data names {English.Count(count, "mitigation")} of {id}.";
}
