using System.Collections.Frozen;

namespace Coverbook.Config;

/// <summary>What the numbers of a Navigator layer or a DeTT&amp;CT file stand for: the files do not tell.</summary>
internal enum ScoreMeaning
{
    /// <summary>Nothing that can be compared with a confidence: they are shown as they are.</summary>
    Score,

    /// <summary>A confidence, as a part of the highest score there is.</summary>
    Confidence,
}

/// <summary>The words for what scores mean.</summary>
internal static class ScoreMeanings
{
    /// <summary>Meaning by word.</summary>
    public static readonly FrozenDictionary<string, ScoreMeaning> ByWord =
        Enum.GetValues<ScoreMeaning>().ToFrozenDictionary(meaning => meaning.ToString().ToLowerInvariant());
}
