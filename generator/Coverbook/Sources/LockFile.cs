using System.Globalization;
using System.Text;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sources;

/// <summary>The door to <c>content/sources.lock.json</c>, which belongs to the site and into its history.</summary>
internal static class LockFile
{
    /// <summary>The folder that the file lies in.</summary>
    public const string Folder = "content";

    /// <summary>The file's name in its folder.</summary>
    public const string Name = "sources.lock.json";

    /// <summary>The file's place in every site folder.</summary>
    public static readonly FilePath Path = new($"{Folder}/{Name}");

    private const int Format = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The lock, which is empty where there is no file; <c>null</c> when it has errors, which are in the bag.</summary>
    public static SourcesLock? Load(ISourceFiles files, DiagnosticBag bag)
    {
        if (files.TryRead(Path, ByteLimits.Of(Path), out var failure) is { } bytes)
        {
            return JsonTree.Read(Path, bytes, InputKind.Lock, bag) is { } root ? ReadRoot(root, bag) : null;
        }

        if (!files.Exists(Path))
        {
            return SourcesLock.Empty;
        }

        bag.Add(InputDiagnostics.NotRead(InputKind.Lock, SourceSpan.Whole(Path), Path, failure!));
        return null;
    }

    /// <summary>The file of a lock, the same bytes for the same lock.</summary>
    public static byte[] ToBytes(SourcesLock sources)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            if (sources.Verified is { } day)
            {
                writer.WriteString("verified", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            writer.WriteEndObject();
        }

        stream.Write(Encoding.UTF8.GetBytes("\n"));
        return stream.ToArray();
    }

    private static SourcesLock? ReadRoot(DataNode root, DiagnosticBag bag)
    {
        if (root is not MapNode map)
        {
            bag.Add(InputDiagnostics.WrongType(InputKind.Lock, root.Span, Path.Value, "a map", root.Shape));
            return null;
        }

        var found = bag.Count;
        var fields = new Fields(map, InputKind.Lock, bag, "The lock file");
        fields.RequireKey("format");
        if (fields.Number("format") is { } format && format != Format)
        {
            fields.Refuse("format", string.Create(CultureInfo.InvariantCulture, $"This Coverbook knows {Format}. A newer one wrote another; use that one."));
            return null;
        }

        var sources = new SourcesLock(fields.Date("verified"));
        fields.RefuseOthers();
        return bag.Count == found ? sources : null;
    }
}
