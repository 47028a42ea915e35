using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Fetching;
using Coverbook.Files;

namespace Coverbook.Inspecting.External;

/// <summary>The form of answers on the disk. What is not understood is passed over: it is asked again.</summary>
internal static class LinkAnswerJson
{
    private const string Day = "yyyy-MM-dd";
    private const string Version = "1";

    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n" };

    /// <summary>No answers, in the order of addresses.</summary>
    public static ImmutableSortedDictionary<string, LinkAnswer> None { get; } =
        ImmutableSortedDictionary.Create<string, LinkAnswer>(StringComparer.Ordinal);

    /// <summary>Writes answers.</summary>
    public static byte[] Write(ImmutableSortedDictionary<string, LinkAnswer> answers)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            json.WriteStartObject("answers");
            foreach (var (address, answer) in answers)
            {
                json.WriteStartObject(address);
                Write(json, answer);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads answers again.</summary>
    public static ImmutableSortedDictionary<string, LinkAnswer> Read(byte[] bytes)
    {
        var path = new FilePath(LinkAnswerStore.Name);
        if (JsonTree.Read(path, bytes, InputKind.Config, new DiagnosticBag()) is not MapNode root
            || TextOf(root, "version") != Version
            || root.Find("answers")?.Value is not MapNode answers)
        {
            return None;
        }

        return None.AddRange(
            from entry in answers.Entries
            let answer = entry.Value is MapNode map && AddressOf(entry.Key.Text) is { } address ? ReadOne(map, address) : null
            where answer is { IsKept: true }
            select KeyValuePair.Create(entry.Key.Text, answer));
    }

    private static void Write(Utf8JsonWriter json, LinkAnswer answer)
    {
        json.WriteString("asked", answer.Asked.ToString(Day, CultureInfo.InvariantCulture));
        switch (answer.Outcome)
        {
            case FetchOutcome.Answered { Moved: { } moved }:
                json.WriteString("moved", moved.AbsoluteUri);
                break;
            case FetchOutcome.Failed failed:
                json.WriteString("fault", failed.Fault.ToString());
                json.WriteString("at", failed.Address.AbsoluteUri);
                if (failed.Status is { } status)
                {
                    json.WriteNumber("status", status);
                }

                break;
        }
    }

    private static LinkAnswer? ReadOne(MapNode map, Uri address) =>
        DateOnly.TryParseExact(TextOf(map, "asked"), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
        && ReadOutcome(map, address) is { } outcome
            ? new LinkAnswer(asked, outcome)
            : null;

    private static FetchOutcome? ReadOutcome(MapNode map, Uri address)
    {
        if (TextOf(map, "fault") is not { } word)
        {
            return new FetchOutcome.Answered(address, AddressOf(TextOf(map, "moved")));
        }

        return Enum.TryParse<FetchFault>(word, out var fault) && Enum.IsDefined(fault)
            ? new FetchOutcome.Failed(fault, AddressOf(TextOf(map, "at")) ?? address) { Status = StatusOf(map) }
            : null;
    }

    private static int? StatusOf(MapNode map) =>
        int.TryParse(TextOf(map, "status"), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;

    private static string? TextOf(MapNode map, string key) => (map.Find(key)?.Value as ScalarNode)?.Text;

    private static Uri? AddressOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
}
