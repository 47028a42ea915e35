using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Coverbook.Files;

namespace Coverbook.Attack.Stix;

/// <summary>
/// Reads a relationship straight from its bytes, without a tree. What is not plainly sound is left to a reader that can say what is wrong.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="citations">The works that the bundle cites.</param>
/// <param name="span">Where the object stands.</param>
internal ref struct RelationshipReader(ReadOnlySpan<byte> json, CitationTable citations, SourceSpan span)
{
    private const int AllParts = 15;
    private const int MostProperties = 40;

    private readonly ReadOnlySpan<byte> json = json;
    private readonly ImmutableArray<Citation>.Builder cited = ImmutableArray.CreateBuilder<Citation>();
    private string id = "";
    private string source = "";
    private string target = "";
    private string text = "";
    private int found;

    /// <summary>The type.</summary>
    public RelationshipType Type { get; private set; }

    /// <summary>Whether it holds no longer.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>Its STIX id.</summary>
    public readonly string Id => id;

    /// <summary>The relationship.</summary>
    public readonly Relationship Value => new(source, target, new CitedText(BundleText.Clean(text), cited.ToImmutable(), span));

    /// <summary>Reads it; false where something is missing, stands twice, is of the wrong kind or no sound text.</summary>
    public bool TryRead()
    {
        var reader = new Utf8JsonReader(json);
        if (!Utf8.IsValid(json) || !reader.Read())
        {
            return false;
        }

        try
        {
            return TryReadProperties(ref reader) && found == AllParts;
        }
        catch (Exception exception) when (exception is InvalidOperationException or DecoderFallbackException or JsonException)
        {
            return false;
        }
    }

    private bool TryReadProperties(ref Utf8JsonReader reader)
    {
        Span<Range> names = stackalloc Range[MostProperties];
        var count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = new Range((int)reader.TokenStartIndex + 1, (int)reader.TokenStartIndex + 1 + reader.ValueSpan.Length);
            if (reader.ValueIsEscaped || count == MostProperties || IsTwice(names[..count], json[name]))
            {
                return false;
            }

            names[count++] = name;
            reader.Read();
            if (!TryTake(json[name], ref reader))
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

        return true;
    }

    private readonly bool IsTwice(ReadOnlySpan<Range> names, ReadOnlySpan<byte> name)
    {
        foreach (var known in names)
        {
            if (json[known].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryTake(ReadOnlySpan<byte> name, ref Utf8JsonReader value)
    {
        if (name.SequenceEqual("relationship_type"u8))
        {
            return TryTakeType(ref value);
        }

        if (name.SequenceEqual("id"u8))
        {
            return TryTakeText(ref value, ref id, 8);
        }

        if (name.SequenceEqual("source_ref"u8))
        {
            return TryTakeText(ref value, ref source, 2);
        }

        if (name.SequenceEqual("target_ref"u8))
        {
            return TryTakeText(ref value, ref target, 4);
        }

        if (name.SequenceEqual("description"u8))
        {
            return TryTakeText(ref value, ref text, 0) && text.Length <= StixLimits.RelationshipLength;
        }

        if (name.SequenceEqual("external_references"u8))
        {
            return TryTakeCitations(ref value);
        }

        return (!name.SequenceEqual("revoked"u8) && !name.SequenceEqual("x_mitre_deprecated"u8)) || TryTakeFlag(ref value);
    }

    private bool TryTakeText(ref Utf8JsonReader value, ref string into, int part)
    {
        if (value.TokenType != JsonTokenType.String)
        {
            return false;
        }

        found |= part;
        into = value.GetString()!;
        return true;
    }

    private bool TryTakeFlag(ref Utf8JsonReader value)
    {
        IsWithdrawn |= value.TokenType == JsonTokenType.True;
        return value.TokenType is JsonTokenType.True or JsonTokenType.False;
    }

    private bool TryTakeType(ref Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.String)
        {
            return false;
        }

        foreach (var (word, type) in RelationshipTypes.ByWord)
        {
            if (value.ValueTextEquals(word))
            {
                (Type, found) = (type, found | 1);
                return true;
            }
        }

        return false;
    }

    private readonly bool TryTakeCitations(ref Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        while (value.Read() && value.TokenType != JsonTokenType.EndArray)
        {
            if (value.TokenType != JsonTokenType.StartObject || !TryTakeCitation(ref value))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool TryTakeCitation(ref Utf8JsonReader value)
    {
        string? name = null, description = null, url = null;
        while (value.Read() && value.TokenType == JsonTokenType.PropertyName)
        {
            var part = value.ValueTextEquals("source_name"u8) ? 1
                : value.ValueTextEquals("description"u8) ? 2
                : value.ValueTextEquals("url"u8) ? 3
                : 0;
            value.Read();
            if (part == 0 || value.TokenType != JsonTokenType.String)
            {
                return false;
            }

            ref var into = ref name;
            if (part > 1)
            {
                into = ref part == 2 ? ref description : ref url;
            }

            if (into is not null)
            {
                return false;
            }

            into = value.GetString();
        }

        if (name is not null && description is not null)
        {
            cited.Add(citations.Of(name, description, url));
        }

        return name is not null;
    }
}
