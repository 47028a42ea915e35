using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Data;

/// <summary>
/// Reads the keys of one map by name and type. A wrong type or a missing key becomes a diagnostic and the value is absent;
/// <see cref="RefuseOthers"/> reports the keys that nobody asked for.
/// </summary>
internal sealed class Fields(MapNode map, InputKind kind, DiagnosticBag bag, string owner)
{
    /// <summary>A misspelt key is looked for among this many: whoever wrote more keys than a format has misspelt nothing.</summary>
    private const int MostMisspelt = 100;

    private KeySet asked;
    private KeySet missing;

    /// <summary>The map that is read.</summary>
    public MapNode Map => map;

    /// <summary>Reads another map with the same rules.</summary>
    public Fields Inside(MapNode other, string otherOwner) => new(other, kind, bag, otherOwner);

    /// <summary>The value of a key, unless it is missing or empty.</summary>
    public DataNode? Value(string key)
    {
        asked.Add(key);
        return map.Find(key)?.Value is { } value and not ScalarNode { Kind: ScalarKind.Null } ? value : null;
    }

    /// <summary>A scalar as text. Numbers and booleans are accepted where text is asked for, as people rarely quote them.</summary>
    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>A scalar as text without outer white space; nothing where only that is left.</summary>
    public string? TrimmedText(string key) => Text(key)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A scalar with its place.</summary>
    public ScalarNode? Scalar(string key)
    {
        var value = Value(key);
        return value is null or ScalarNode ? (ScalarNode?)value : Wrong<ScalarNode>(key, value, "text");
    }

    /// <summary>A scalar that must be there and not blank.</summary>
    public string? RequiredText(string key)
    {
        var scalar = Scalar(key);
        if (!string.IsNullOrWhiteSpace(scalar?.Text))
        {
            return scalar.Text;
        }

        if (map.Find(key)?.Value is null or ScalarNode)
        {
            ReportMissing(key);
        }

        return null;
    }

    /// <summary>Reports a key that is missing or empty.</summary>
    public void RequireKey(string key)
    {
        if (Value(key) is null)
        {
            ReportMissing(key);
        }
    }

    /// <summary>A number.</summary>
    public decimal? Number(string key)
    {
        var value = Value(key);
        switch (value)
        {
            case null:
                return null;
            case ScalarNode { AsDecimal: { } number }:
                return number;
            case ScalarNode { Kind: ScalarKind.Number }:
                Refuse(key, "Write a number of ordinary size.");
                return null;
            default:
                return Wrong<decimal?>(key, value, "a number");
        }
    }

    /// <summary>A truth value.</summary>
    public bool? Boolean(string key)
    {
        var value = Value(key);
        return value is null ? null : (value as ScalarNode)?.AsBoolean ?? Wrong<bool?>(key, value, "true or false");
    }

    /// <summary>A map.</summary>
    public MapNode? MapOf(string key)
    {
        var value = Value(key);
        return value is null or MapNode ? (MapNode?)value : Wrong<MapNode>(key, value, "a map");
    }

    /// <summary>A list; empty when the key is missing.</summary>
    public ImmutableArray<DataNode> List(string key) => Value(key) switch
    {
        null => [],
        ListNode list => list.Items,
        var value => Wrong<ListNode>(key, value, "a list")?.Items ?? [],
    };

    /// <summary>A list of maps; items of another shape are reported and left out.</summary>
    public IEnumerable<MapNode> Maps(string key) =>
        List(key).Select(item => item as MapNode ?? Wrong<MapNode>(key, item, "a list of maps")).OfType<MapNode>();

    /// <summary>A list of scalars; items of another shape are reported and left out.</summary>
    public IEnumerable<ScalarNode> Scalars(string key) =>
        List(key).Select(item => item as ScalarNode ?? Wrong<ScalarNode>(key, item, "a list of text")).OfType<ScalarNode>();

    /// <summary>An http, https or mailto address.</summary>
    public WebLink? Link(string key)
    {
        var scalar = Scalar(key);
        if (scalar is null)
        {
            return null;
        }

        if (WebLink.TryCreate(scalar.Text, out var link))
        {
            return link;
        }

        Refuse(key, "Write a whole http, https or mailto address.");
        return null;
    }

    /// <summary>A date as <c>YYYY-MM-DD</c>.</summary>
    public DateOnly? Date(string key)
    {
        var scalar = Scalar(key);
        if (scalar is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(key, "Write a date as YYYY-MM-DD.");
        return null;
    }

    /// <summary>One of a closed set of words.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var scalar = Scalar(key);
        if (scalar is null)
        {
            return null;
        }

        if (words.TryGetValue(scalar.Text, out var value))
        {
            return value;
        }

        if (IsWanted(9, scalar.Span))
        {
            var allowed = $"Write one of: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}.";
            bag.Add(
                InputDiagnostics.NotAllowed(kind, scalar.Span, key, scalar.Text, NearestName.Suggest(scalar.Text, words.Keys, allowed)));
        }

        return null;
    }

    /// <summary>Reports that a key's value is not allowed, and what would be.</summary>
    public void Refuse(string key, string expected)
    {
        if (IsWanted(9, SpanOf(key)))
        {
            bag.Add(InputDiagnostics.NotAllowed(kind, SpanOf(key), key, Text(key) ?? "", expected));
        }
    }

    /// <summary>Reports a key that none of the known ones equals.</summary>
    public void RefuseKey(ScalarNode key, IEnumerable<string> known, string? cure = null)
    {
        if (IsWanted(8, key.Span))
        {
            bag.Add(InputDiagnostics.UnknownKey(kind, key.Span, key.Text, known, cure));
        }
    }

    /// <summary>Reports what only the caller knows how to judge.</summary>
    public void Report(Diagnostic diagnostic) => bag.Add(diagnostic);

    /// <summary>Reports a value of a shape that nobody can use, in words of the caller's own.</summary>
    public void RefuseShape(DataNode found, string message, string cure) =>
        bag.Add(InputDiagnostics.WrongType(kind, found.Span, "", "", found.Shape) with { Message = message, Cure = cure });

    /// <summary>Notes keys that the format has, so that none of them is taken for a slip of another.</summary>
    public void Expect(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            asked.Add(key);
        }
    }

    /// <summary>The keys that nobody asked for or expects.</summary>
    public IEnumerable<ScalarNode> Others() => map.Entries.Select(entry => entry.Key).Where(key => !asked.Contains(key.Text));

    /// <summary>Reports every key that was not asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var key in Others())
        {
            RefuseKey(key, asked.All);
        }
    }

    /// <summary>The place of a key's value, or of the map when the key is missing.</summary>
    public SourceSpan SpanOf(string key) => map.Find(key)?.Value.Span ?? map.Span;

    /// <summary>A key that nobody knows and that is spelt nearly like the missing one is what was meant: one slip, one message.</summary>
    private void ReportMissing(string key)
    {
        if (!missing.Add(key))
        {
            return;
        }

        if (map.Find(key) is null && FindMisspelt(key) is { } misspelt)
        {
            asked.Add(misspelt.Text);
            RefuseKey(misspelt, [key]);
        }
        else if (IsWanted(7, SpanOf(key)))
        {
            bag.Add(InputDiagnostics.MissingKey(kind, SpanOf(key), key, owner));
        }
    }

    private ScalarNode? FindMisspelt(string key)
    {
        var others = map.Entries.Take(MostMisspelt).Select(entry => entry.Key).Where(other => !asked.Contains(other.Text));
        return others.FirstOrDefault(other => NearestName.Find(other.Text, [key]) is not null);
    }

    private T? Wrong<T>(string key, DataNode found, string expected)
    {
        if (IsWanted(6, found.Span))
        {
            bag.Add(InputDiagnostics.WrongType(kind, found.Span, key, expected, found.Shape));
        }

        return default;
    }

    private bool IsWanted(int number, SourceSpan place) => bag.Wants(InputDiagnostics.Code(kind, number), place);
}
