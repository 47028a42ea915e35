using System.Collections.Immutable;
using System.Text.Json;

namespace Coverbook.Fuzz.Corpus;

/// <summary>Small bundles made of objects of a real one.</summary>
internal static class RealBundles
{
    private const int ObjectsInEach = 12;
    private const int Most = 60;

    /// <summary>The bundles; none without a folder of real data.</summary>
    public static ImmutableArray<byte[]> From(string? dataFolder)
    {
        var path = dataFolder is null ? null : Path.Combine(dataFolder, "attack-stix-2.1", "ics-attack.json");
        if (!File.Exists(path))
        {
            path = dataFolder is null ? null : Path.Combine(dataFolder, "attack-stix-2.0", "ics-attack.json");
        }

        if (!File.Exists(path))
        {
            return [];
        }

        using var bundle = JsonDocument.Parse(File.ReadAllBytes(path));
        var objects = bundle.RootElement.GetProperty("objects").EnumerateArray().Select(item => item.GetRawText()).ToArray();
        var step = Math.Max(1, objects.Length / Most);
        return [.. Enumerable.Range(0, Most).Select(index => Bundle(objects.Skip(index * step).Take(ObjectsInEach)))];
    }

    private static byte[] Bundle(IEnumerable<string> objects) =>
        System.Text.Encoding.UTF8.GetBytes(
            $"{{ \"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": [\n{string.Join(",\n", objects)}\n] }}");
}
