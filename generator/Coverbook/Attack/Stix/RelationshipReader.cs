using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Coverbook.Attack.Stix;

/// <summary>
/// Reads a relationship straight from its bytes, without a tree. What is not plainly sound is left to a reader that can say what is wrong.
/// </summary>
internal ref struct RelationshipReader(ReadOnlySpan<byte> json)
{
    private static readonly (byte[] Word, int Part)[] Parts =
    [
        ("id"u8.ToArray(), 1), ("relationship_type"u8.ToArray(), 2), ("source_ref"u8.ToArray(), 4), ("target_ref"u8.ToArray(), 8),
    ];

    private readonly ReadOnlySpan<byte> json = json;
    private int found;

    /// <summary>The type.</summary>
    public RelationshipType Type { get; private set; }

    /// <summary>The STIX id of its source.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The STIX id of its target.</summary>
    public string Target { get; private set; } = "";

    /// <summary>Reads it; false where something is missing, stands twice, is of the wrong kind or no sound text.</summary>
    public bool TryRead()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        if (!Utf8.IsValid(json) || !reader.Read())
        {
            return false;
        }

        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!names.Add(reader.GetString()!))
                {
                    return false;
                }

                var part = PartOf(ref reader);
                reader.Read();
                if (part != 0 && !TryTake(part, ref reader))
                {
                    return false;
                }

                // Escapes may name half of a pair, which only a text that is decoded shows.
                if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true })
                {
                    reader.GetString();
                }

                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or DecoderFallbackException or JsonException)
        {
            return false;
        }

        return found == 15;
    }

    private static int PartOf(ref Utf8JsonReader name)
    {
        foreach (var (word, part) in Parts)
        {
            if (name.ValueTextEquals(word))
            {
                return part;
            }
        }

        return 0;
    }

    private bool TryTake(int part, ref Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.String)
        {
            return false;
        }

        found |= part;
        switch (part)
        {
            case 2:
                return TryTakeType(ref value);
            case 4:
                Source = value.GetString()!;
                break;
            case 8:
                Target = value.GetString()!;
                break;
        }

        return true;
    }

    private bool TryTakeType(ref Utf8JsonReader value)
    {
        foreach (var (word, type) in RelationshipTypes.ByWord)
        {
            if (value.ValueTextEquals(word))
            {
                Type = type;
                return true;
            }
        }

        return false;
    }
}
