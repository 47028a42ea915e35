using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Coverbook.Exporting;

/// <summary>What a site was built from, so that two builds can be compared. It holds no clock's time and no machine's path.</summary>
/// <param name="Generator">The version of Coverbook, with its commit where it was built from one.</param>
/// <param name="AttackVersion">The ATT&amp;CK version.</param>
/// <param name="Refreshed">The date that pages print for their data.</param>
/// <param name="Verified">The date that pages print for their verification.</param>
/// <param name="Inputs">A digest of every kind of input.</param>
internal sealed record BuildFacts(
    string Generator, string AttackVersion, DateOnly? Refreshed, DateOnly? Verified, ImmutableArray<InputDigest> Inputs)
{
    /// <summary>The facts as JSON.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("generator", Generator);
            json.WriteString("attackVersion", AttackVersion);
            WriteDate(json, "refreshed", Refreshed);
            WriteDate(json, "verified", Verified);
            json.WriteStartArray("inputs");
            foreach (var input in Inputs)
            {
                json.WriteStartObject();
                json.WriteString("kind", input.Kind);
                json.WriteNumber("files", input.Files);
                json.WriteString("sha256", input.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

/// <summary>One kind of input: how many files, and the SHA-256 over the digests of all of them in the order of their paths.</summary>
internal sealed record InputDigest(string Kind, int Files, string Sha256);
