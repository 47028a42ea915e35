using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sources;

/// <summary>The form of the lock: a line for each fact, so that its history reads well.</summary>
internal static class LockJson
{
    private const int Format = 1;
    private const int Sha256Digits = 64;
    private const string Day = "yyyy-MM-dd";
    private const string Second = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a lock, the same bytes for the same lock.</summary>
    public static byte[] ToBytes(SourcesLock sources)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            Write(writer, "verified", sources.Verified);
            if (!sources.Sources.IsEmpty)
            {
                writer.WriteStartArray("sources");
                foreach (var source in sources.Sources)
                {
                    Write(writer, source);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        stream.Write(Encoding.UTF8.GetBytes("\n"));
        return stream.ToArray();
    }

    /// <summary>Reads a lock; <c>null</c> when it has a fault: rather none than half of one.</summary>
    public static SourcesLock? Read(MapNode root, DiagnosticBag bag)
    {
        var found = bag.Count;
        var fields = new Fields(root, InputKind.Lock, bag, "The lock file");
        fields.RequireKey("format");
        if (fields.Number("format") is { } format && format != Format)
        {
            fields.Refuse(
                "format",
                string.Create(CultureInfo.InvariantCulture, $"This Coverbook knows {Format}. A newer one wrote another; use that one."));
            return null;
        }

        var sources = new SourcesLock(
            fields.Date("verified"),
            [.. fields.Maps("sources").Select(map => ReadSource(fields.Inside(map, "This source"))).OfType<LockedSource>()]);
        fields.RefuseOthers();
        RefuseSecond(sources.Sources, fields);
        return bag.Count == found ? sources : null;
    }

    private static void Write(Utf8JsonWriter writer, LockedSource source)
    {
        writer.WriteStartObject();
        writer.WriteString("name", source.Name);
        writer.WriteString("url", source.Url);
        Write(writer, "version", source.Version);
        writer.WriteString("sha256", source.Sha256);
        writer.WriteNumber("size", source.Size);
        writer.WriteNumber("items", source.Items);
        Write(writer, "retrieved", source.Retrieved);
        Write(writer, "checked", source.Checked);
        Write(writer, "etag", source.ETag);
        Write(writer, "lastModified", source.LastModified?.UtcDateTime.ToString(Second, CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, DateOnly? day) =>
        Write(writer, name, day?.ToString(Day, CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static LockedSource? ReadSource(Fields fields)
    {
        var (name, url, sum) = (fields.RequiredText("name"), fields.RequiredText("url"), ReadSum(fields));
        var (size, items) = (ReadCount(fields, "size", isRequired: true), ReadCount(fields, "items", isRequired: false));
        var (retrieved, seen) = (ReadDay(fields, "retrieved"), ReadDay(fields, "checked"));
        if (url is not null && !FetchedAddress.IsAllowed(url))
        {
            fields.Refuse("url", "A lock holds https addresses; http only leads to this machine.");
            url = null;
        }

        var (version, tag, modified) = (fields.Text("version"), fields.Text("etag"), ReadTime(fields, "lastModified"));
        fields.RefuseOthers();
        return name is null || url is null || sum is null || size is null || retrieved is null || seen is null
            ? null
            : new LockedSource(name, url, sum, size.Value, retrieved.Value, seen.Value)
            {
                Version = version,
                Items = (int)Math.Min(items ?? 0, int.MaxValue),
                ETag = tag,
                LastModified = modified,
            };
    }

    /// <summary>It becomes the name of a file, so that nothing else may stand there.</summary>
    private static string? ReadSum(Fields fields)
    {
        var sum = fields.RequiredText("sha256");
        if (sum is null || (sum.Length == Sha256Digits && sum.All(char.IsAsciiHexDigitLower)))
        {
            return sum;
        }

        fields.Refuse("sha256", "Write the 64 lower-case hexadecimal digits of a SHA-256.");
        return null;
    }

    private static DateOnly? ReadDay(Fields fields, string key)
    {
        fields.RequireKey(key);
        return fields.Date(key);
    }

    private static long? ReadCount(Fields fields, string key, bool isRequired)
    {
        if (isRequired)
        {
            fields.RequireKey(key);
        }

        if (fields.Number(key) is not { } number)
        {
            return null;
        }

        if (decimal.IsInteger(number) && number is >= 0 and <= long.MaxValue)
        {
            return (long)number;
        }

        fields.Refuse(key, "Write a whole number.");
        return null;
    }

    private static DateTimeOffset? ReadTime(Fields fields, string key)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, Second, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        fields.Refuse(key, "Write a time as YYYY-MM-DDThh:mm:ssZ.");
        return null;
    }

    private static void RefuseSecond(ImmutableArray<LockedSource> sources, Fields fields)
    {
        if (sources.GroupBy(source => source.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            fields.Report(
                InputDiagnostics.NotAllowed(InputKind.Lock, fields.SpanOf("sources"), "name", twice.Key, "Each source stands here once."));
        }
    }
}
