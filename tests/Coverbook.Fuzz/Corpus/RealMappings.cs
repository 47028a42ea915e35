using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace Coverbook.Fuzz.Corpus;

/// <summary>Real mappings of the Mappings Explorer, of which a few rows are as good as all.</summary>
internal static class RealMappings
{
    private const int Rows = 12;
    private const int Parts = 8;

    /// <summary>Parts of the files in a folder of data, spread over each file.</summary>
    public static ImmutableArray<byte[]> From(string? dataFolder)
    {
        if (dataFolder is null)
        {
            return [];
        }

        var paths = Directory.GetFiles(Path.Combine(dataFolder, "mappings", "ctid"), "*enterprise.json").Order(StringComparer.Ordinal);
        return [.. paths.SelectMany(PartsOf)];
    }

    private static IEnumerable<byte[]> PartsOf(string path)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject();
        var rows = root["mapping_objects"]!.AsArray();
        for (var part = 0; part < Parts; part++)
        {
            var some = rows.Skip(part * rows.Count / Parts).Take(Rows).Select(row => row!.DeepClone());
            yield return Encoding.UTF8.GetBytes(
                new JsonObject { ["metadata"] = root["metadata"]!.DeepClone(), ["mapping_objects"] = new JsonArray([.. some]) }.ToString());
        }
    }
}
