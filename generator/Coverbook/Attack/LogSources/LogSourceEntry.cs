using System.Collections.Immutable;

namespace Coverbook.Attack.LogSources;

/// <summary>A log source, and the references of ATT&amp;CK's analytics that mean it.</summary>
/// <param name="LogSource">The log source.</param>
/// <param name="Names">The names that mean it.</param>
/// <param name="Words">Where there are any, the channel, or else the name, must hold one.</param>
internal sealed record LogSourceEntry(KnownLogSource LogSource, ImmutableArray<LogName> Names, ImmutableArray<string> Words)
{
    /// <summary>Whether a reference with one of the names means it.</summary>
    public bool Takes(string name, string? channel) =>
        Words.IsEmpty || LogWords.HoldOne(channel, Words) || LogWords.HoldOne(name, Words);
}
