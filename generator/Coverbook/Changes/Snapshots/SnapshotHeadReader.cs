using System.Globalization;
using System.Text.Json;

namespace Coverbook.Changes.Snapshots;

/// <summary>
/// Reads the head of a snapshot and no more: a site that is refreshed every night has hundreds of them, and of most only the totals are
/// shown.
/// </summary>
internal static class SnapshotHeadReader
{
    /// <summary>The head; <c>null</c> where it cannot be read as one of this format: then somebody else must say why.</summary>
    public static SnapshotHead? TryRead(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var json = new Utf8JsonReader(bytes);
            return ReadHead(ref json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static SnapshotHead? ReadHead(ref Utf8JsonReader json)
    {
        DateOnly? date = null;
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        for (json.Read(); json.TokenType == JsonTokenType.PropertyName; json.Read())
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "format" when json.GetInt32() > Snapshot.Format:
                    return null;
                case "date" when json.TokenType == JsonTokenType.String:
                    date = DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                case "totals":
                    return ReadTotals(ref json) is { } totals ? new SnapshotHead(date, totals) : null;
                default:
                    json.Skip();
                    break;
            }
        }

        return null;
    }

    private static SnapshotTotals? ReadTotals(ref Utf8JsonReader json)
    {
        string[] names = ["techniques", "subTechniques", "coveredTechniques", "coveredSubTechniques", "findings", "rules"];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        for (json.Read(); json.TokenType == JsonTokenType.PropertyName; json.Read())
        {
            var name = json.GetString()!;
            json.Read();
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                json.Skip();
                continue;
            }

            counts[name] = json.GetInt32();
        }

        return counts.Count == names.Length && counts.Values.All(count => count >= 0)
            ? new SnapshotTotals(
                counts[names[0]], counts[names[1]], counts[names[2]], counts[names[3]], counts[names[4]], counts[names[5]])
            : null;
    }
}
