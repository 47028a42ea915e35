using System.Text.Json.Nodes;
using Coverbook.Sigma.Lints;

namespace Coverbook.Tests.Sigma;

/// <summary>
/// The lints on every real rule against the reference's validators. Each code stands beside the validators it corresponds to; codes
/// that the reference lacks, and validators that need a list of products or of ATT&amp;CK's contents, are named below with the reason.
/// </summary>
public sealed class ReferenceLintTests
{
    private static readonly Dictionary<string, string> CodeByIssue = new(StringComparer.Ordinal)
    {
        ["EscapedWildcardIssue"] = "CB4240",
        ["NumberAsStringIssue"] = "CB4237",
        ["SpecificInsteadOfGenericLogsourceIssue"] = "CB4250",
        ["SigmahqRedundantFieldIssue"] = "CB4251",
        ["SigmahqCategoryWindowsProviderNameIssue"] = "CB4252",
        ["SigmahqInvalidHashKvIssue"] = "CB4244",
    };

    /// <summary>Validators without a counterpart.</summary>
    private static readonly string[] NotImplemented =
    [
        "InvalidATTACKTagIssue", // whether a technique exists is decided by the site's version of ATT&CK
        "SigmahqTagsTechniquesWithoutTacticsIssue", // which tactics a technique has, too
        "SigmahqLogsourceUnknownIssue", // a list of products that organisations extend with their own
        "SigmahqFilenamePrefixIssue", // a convention of one repository's folders
    ];

    /// <summary>Codes that look at more than their counterparts do, with the number of reports on the real rules.</summary>
    private static readonly Dictionary<string, int> OursOnly = new(StringComparer.Ordinal)
    {
        ["CB4206"] = 7, // links in descriptions; the reference passes those in brackets or in the middle of a sentence
        ["CB4215"] = 12, // links to the branches main and master; the reference reports none of them
        ["CB4245"] = 0, // null in a list, which the text does not provide for and the reference lets pass
        ["CB4246"] = 2, // 00000429 is text by our schema, a number by others
    };

    [Fact]
    public void Lints_equal_the_reference()
    {
        var ours = RealRules.Read().ToDictionary(file => file.Path.Value, file => RuleLinter.Lint(file)
            .Select(diagnostic => diagnostic.Code).Where(code => !OursOnly.ContainsKey(code)).Order(StringComparer.Ordinal).ToArray());
        var differences = new List<string>();
        foreach (var line in RealRules.ReferenceLines("validators.jsonl"))
        {
            var entry = JsonNode.Parse(line)!;
            var path = entry["path"]!.GetValue<string>();
            var theirs = entry["issues"]!.AsArray().Select(issue => issue!.GetValue<string>())
                .Where(issue => !NotImplemented.Contains(issue))
                .Select(issue => CodeByIssue.GetValueOrDefault(issue, issue)).Order(StringComparer.Ordinal).ToArray();
            if (!theirs.SequenceEqual(ours[path]))
            {
                differences.Add($"{path}: {string.Join(' ', ours[path])} is not {string.Join(' ', theirs)}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Codes_without_a_counterpart_are_as_many_as_known()
    {
        var found = RealRules.Read().SelectMany(file => RuleLinter.Lint(file)).CountBy(diagnostic => diagnostic.Code).ToDictionary();
        Assert.All(
            OursOnly,
            pair => Assert.True(found.GetValueOrDefault(pair.Key) == pair.Value, $"{pair.Key}: {found.GetValueOrDefault(pair.Key)}"));
    }

    [Fact]
    public void Real_rules_share_no_id_title_or_file_name_and_refer_to_nothing_unknown()
    {
        Assert.Empty(RuleLinter.LintTogether(RealRules.Read()));
    }
}
