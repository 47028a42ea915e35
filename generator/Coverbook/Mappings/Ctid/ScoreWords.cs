using System.Collections.Frozen;
using Coverbook.Data;

namespace Coverbook.Mappings.Ctid;

/// <summary>The words for scores: capitalised in the older format, in small letters in the newer one.</summary>
internal static class ScoreWords
{
    private static readonly FrozenDictionary<string, MappingFunction> Categories = WordsOf<MappingFunction>();

    private static readonly FrozenDictionary<string, ScoreValue> Values = WordsOf<ScoreValue>();

    /// <summary>The category; <c>null</c> where there is none, or another word, which is told.</summary>
    public static MappingFunction? Category(Fields fields, string key) => Word(fields, key, Categories);

    /// <summary>The value; <c>null</c> where there is none, or another word, which is told.</summary>
    public static ScoreValue? Value(Fields fields, string key) => Word(fields, key, Values);

    private static T? Word<T>(Fields fields, string key, FrozenDictionary<string, T> words)
        where T : struct =>
        fields.TrimmedText(key) is not { } written ? null
        : words.TryGetValue(written, out var value) ? value
        : fields.Word(key, words);

    private static FrozenDictionary<string, T> WordsOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);
}
