using System.Text.Json;
using System.Text.RegularExpressions;
using Coverbook.Build.Reading;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>
/// The gaps of all of ATT&amp;CK enterprise with the sample's mappings and all rules of SigmaHQ, beside a plain reading of the same files:
/// objects of the bundle, and ids wherever mappings and tags name them.
/// </summary>
public sealed partial class RealGapTests
{
    [Fact]
    public void The_lists_are_those_that_a_plain_reading_of_the_files_gives()
    {
        var data = RealData.Folder;
        using var bundle = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "attack-stix-2.0", "enterprise-attack.json")));
        var attack = new PlainAttack(bundle.RootElement.GetProperty("objects"));
        var found = attack.InForce(Files(Repository.At("content", "mappings"), "*.yaml").SelectMany(file => Ids(WithoutComments(file))));
        var ruled = attack.InForce(Files(Path.Combine(data, "sigma", "rules"), "*.yml").Where(Counts).SelectMany(file => Tags(file)));
        var without = attack.Techniques.Where(id => !found.Contains(id) && !ruled.Contains(id)).ToArray();
        var below = without.Where(id => attack.SubTechniquesOf(id).Any(sub => found.Contains(sub) || ruled.Contains(sub))).ToArray();

        var gaps = Read(data);
        var open = attack.Ordered(without.Except(below));
        Assert.Equal(open.Except(Listed(gaps, GapKind.MayApply)), Listed(gaps, GapKind.Gap));
        Assert.Equal(open.Except(Listed(gaps, GapKind.Gap)), Listed(gaps, GapKind.MayApply));
        Assert.Equal(attack.Ordered(below), Listed(gaps, GapKind.OnlyBelow));
        Assert.Equal(attack.Ordered(found.Except(ruled)), Listed(gaps, GapKind.WithoutRule));
        Assert.Equal(attack.Ordered(ruled.Except(found)), Listed(gaps, GapKind.WithoutFinding));
        Assert.Equal(attack.Techniques.Count, gaps.InScope.All);
        Assert.NotEmpty(Listed(gaps, GapKind.Gap));
    }

    private static PublishedGaps Read(string data)
    {
        using var folder = new TempFolder();
        string At(string path) => Path.GetRelativePath(folder.Root, path).Replace('\\', '/');
        folder.With(
            "site.config.json",
            SiteKit.Config()
                .Replace(
                    "\"path\": \"attack.json\"",
                    $"\"path\": \"{At(data)}/attack-stix-2.0/enterprise-attack.json\", \"version\": \"18.1\"",
                    StringComparison.Ordinal)
                .Replace("mappings/*.yaml", $"{At(Repository.At("content", "mappings"))}/**/*.yaml", StringComparison.Ordinal)
                .Replace("rules/*.yml", $"{At(data)}/sigma/rules/**/*.yml", StringComparison.Ordinal));
        return new SiteReader(new DiskFiles(folder.Root), new DiagnosticBag(), TestContext.Current.CancellationToken)
            .Read(new ReadOptions())!.Published.Gaps;
    }

    private static string[] Listed(PublishedGaps gaps, GapKind kind) =>
        [.. gaps[kind].Techniques.Select(technique => technique.Technique.Id.ToString())];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(File.ReadAllText);

    private static bool Counts(string rule) => !OutOfUse().IsMatch(rule);

    /// <summary>Ids also stand in comments and rationales.</summary>
    private static string WithoutComments(string mapping) => string.Join('\n', mapping.Split('\n').Where(line => Entry().IsMatch(line)));

    private static IEnumerable<string> Ids(string text) => Id().Matches(text).Select(match => match.Value);

    private static IEnumerable<string> Tags(string rule) =>
        Tag().Matches(rule).Select(match => match.Groups["id"].Value.ToUpperInvariant());

    [GeneratedRegex(@"T\d{4}(?:\.\d{3})?", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"techniques:|^\s+- \{? ?id: T|^\s+- T\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\s+- ['""]?attack\.(?<id>t\d{4}(?:\.\d{3})?)['""]?\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^status: (?:deprecated|unsupported)", RegexOptions.Multiline, 1000)]
    private static partial Regex OutOfUse();

    /// <summary>What the bundle says, in plain collections.</summary>
    private sealed class PlainAttack
    {
        private readonly Dictionary<string, string> idOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> successors = new(StringComparer.Ordinal);
        private readonly Dictionary<string, HashSet<string>> users = new(StringComparer.Ordinal);

        public PlainAttack(JsonElement objects)
        {
            var active = new HashSet<string>(StringComparer.Ordinal);
            foreach (var one in objects.EnumerateArray())
            {
                var stix = Text(one, "id");
                if (!Is(one, "revoked") && !Is(one, "x_mitre_deprecated"))
                {
                    active.Add(stix);
                }

                if (Text(one, "type") == "attack-pattern")
                {
                    idOf[stix] = Text(one.GetProperty("external_references")[0], "external_id");
                    users[idOf[stix]] = [];
                }
            }

            var relationships = objects.EnumerateArray().Where(one => Text(one, "type") == "relationship");
            foreach (var one in relationships.Where(one => active.Contains(Text(one, "id"))))
            {
                Relate(Text(one, "relationship_type"), Text(one, "source_ref"), Text(one, "target_ref"), active);
            }

            Techniques = idOf.Where(pair => active.Contains(pair.Key)).Select(pair => pair.Value).ToHashSet(StringComparer.Ordinal);
        }

        public HashSet<string> Techniques { get; }

        public IEnumerable<string> SubTechniquesOf(string id) =>
            Techniques.Where(sub => sub.StartsWith(id + ".", StringComparison.Ordinal));

        public HashSet<string> InForce(IEnumerable<string> named) => [.. named.Select(Now).Where(Techniques.Contains)];

        /// <summary>By all users, then by groups, then by id.</summary>
        public string[] Ordered(IEnumerable<string> ids) =>
        [
            .. ids.OrderByDescending(id => users[id].Count)
                .ThenByDescending(id => users[id].Count(user => user.StartsWith("intrusion-set", StringComparison.Ordinal)))
                .ThenBy(id => id, StringComparer.Ordinal),
        ];

        private string Now(string id) => successors.TryGetValue(id, out var next) ? Now(next) : id;

        private void Relate(string type, string source, string target, HashSet<string> active)
        {
            if (!idOf.TryGetValue(target, out var id))
            {
                return;
            }

            if (type == "revoked-by")
            {
                successors[idOf[source]] = id;
            }
            else if (type == "uses" && active.Contains(source))
            {
                users[id].Add(source);
            }
        }

        private static string Text(JsonElement one, string name) => one.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

        private static bool Is(JsonElement one, string name) => one.TryGetProperty(name, out var flag) && flag.GetBoolean();
    }
}
