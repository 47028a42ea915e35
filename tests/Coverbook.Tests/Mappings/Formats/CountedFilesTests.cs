using System.Globalization;
using System.Text.Json;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Mappings.Loading;
using Coverbook.Tests.Kit;
using YamlDotNet.RepresentationModel;

namespace Coverbook.Tests.Mappings.Formats;

/// <summary>CTID's own files, read by us and counted once more by a reader that knows nothing of ours.</summary>
public sealed class CountedFilesTests
{
    public static TheoryData<string> Explorer =>
    [
        "gcp-03.06.2025_attack-16.1-enterprise.json", "aws-12.12.2024_attack-16.1-enterprise.json",
        "azure-04.26.2025_attack-16.1-enterprise.json",
    ];

    [Theory]
    [MemberData(nameof(Explorer))]
    public void The_scores_of_the_explorer_are_those_that_a_plain_reader_counts(string name)
    {
        var folder = Path.Combine(RealData.Folder, "mappings", "ctid");
        var (read, complaints) = Read(folder, name);
        Assert.All(complaints, complaint => Assert.Equal("CB3046", complaint.Code));
        Assert.Equal(CountPlainly(Path.Combine(folder, name), out var rows, out var repeated), Count(read.Capabilities));
        Assert.Equal(repeated, complaints.Count);
        Assert.Equal(
            rows - repeated,
            read.Capabilities.Sum(capability => capability.Scores.Length) + read.Capabilities.Count(one => one.NotMappable is not null));
        Assert.All(read.Capabilities, capability => Assert.Equal("16.1", capability.Mapping.AttackVersion));
        Assert.All(read.Capabilities, capability => Assert.Equal(name.Split('-')[0], capability.Mapping.ProviderId));
        Assert.All(read.Capabilities, capability => Assert.NotNull(capability.Mapping.Updated));
    }

    [Theory]
    [InlineData("Azure", 48, "8.2")]
    [InlineData("AWS", 29, "9")]
    public void The_scores_of_the_security_stack_are_those_that_a_plain_reader_counts(string platform, int files, string release)
    {
        var folder = Path.Combine(RealData.Folder, "mappings", "ctid-legacy", platform);
        var names = Directory.GetFiles(folder, "*.yaml").Select(path => Path.GetFileName(path)!).ToArray();
        Assert.Equal(files, names.Length);
        foreach (var name in names)
        {
            var (read, complaints) = Read(folder, name);
            Assert.All(complaints, complaint => Assert.Equal("CB3046", complaint.Code));
            var capability = Assert.Single(read.Capabilities);
            Assert.Equal(CountLegacyPlainly(Path.Combine(folder, name), out var repeated), Count([capability]));
            Assert.Equal(repeated, complaints.Sum(complaint => complaint.Amount));
            Assert.Equal(capability.Scores.IsEmpty, capability.NotMappable is not null);
            Assert.Equal((release, platform.ToLowerInvariant()), (capability.Mapping.AttackVersion, capability.Mapping.ProviderId));
            Assert.NotNull(capability.Mapping.Updated);
        }
    }

    private static (LoadedMappings Read, IReadOnlyList<Diagnostic> Complaints) Read(string folder, string name)
    {
        var bag = new DiagnosticBag();
        return (MappingLoader.Read(new FilePath(name), new DiskFiles(folder), bag), bag.ToSorted());
    }

    private static SortedDictionary<string, int> Count(IEnumerable<Capability> capabilities)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var capability in capabilities)
        {
            foreach (var score in capability.Scores)
            {
                Add(counts, capability.Name, score.Category.ToString()!, score.Value.ToString()!);
            }
        }

        return counts;
    }

    private static SortedDictionary<string, int> CountPlainly(string path, out int rows, out int repeated)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        (rows, repeated) = (0, 0);
        foreach (var row in document.RootElement.GetProperty("mapping_objects").EnumerateArray())
        {
            rows++;
            if (!row.TryGetProperty("score_category", out var category))
            {
                continue;
            }

            if (seen.Add(row.GetRawText()))
            {
                Add(
                    counts,
                    row.GetProperty("capability_description").GetString()!,
                    category.GetString()!,
                    row.GetProperty("score_value").GetString()!);
            }
            else
            {
                repeated++;
            }
        }

        return counts;
    }

    private static SortedDictionary<string, int> CountLegacyPlainly(string path, out int repeated)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        repeated = 0;
        foreach (var (id, score) in ScoresOf(root))
        {
            var comment = score.Children.TryGetValue("comments", out var text) ? ((YamlScalarNode)text).Value!.Trim() : "";
            var (category, value) = (((YamlScalarNode)score["category"]).Value!, ((YamlScalarNode)score["value"]).Value!);
            if (seen.Add($"{id} {category} {value} {comment}"))
            {
                Add(counts, ((YamlScalarNode)root["name"]).Value!.Trim(), category, value);
            }
            else
            {
                repeated++;
            }
        }

        return counts;
    }

    private static IEnumerable<(string Id, YamlMappingNode Score)> ScoresOf(YamlMappingNode root)
    {
        foreach (var technique in Maps(root, "techniques"))
        {
            foreach (var score in Maps(technique, "technique-scores"))
            {
                yield return (((YamlScalarNode)technique["id"]).Value!, score);
            }

            foreach (var group in Maps(technique, "sub-techniques-scores"))
            {
                foreach (var sub in Maps(group, "sub-techniques"))
                {
                    foreach (var score in Maps(group, "scores"))
                    {
                        yield return (((YamlScalarNode)sub["id"]).Value!, score);
                    }
                }
            }
        }
    }

    private static IEnumerable<YamlMappingNode> Maps(YamlMappingNode owner, string key) =>
        owner.Children.TryGetValue(key, out var value) && value is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>() : [];

    private static void Add(SortedDictionary<string, int> counts, string capability, string category, string value)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{capability.Trim()}: {category} {value}").ToUpperInvariant();
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
