using System.Collections.Frozen;

namespace Coverbook.Coverage.Totals;

/// <summary>The days on which downloaded sources were last seen to be the newest, beside those of mappings, which know their own.</summary>
/// <param name="Attack">The oldest of the bundles of ATT&amp;CK; <c>null</c> when none is downloaded.</param>
/// <param name="Libraries">The oldest of each library of rules that is downloaded, by its name.</param>
internal sealed record DownloadDays(DateOnly? Attack, FrozenDictionary<string, DateOnly> Libraries)
{
    /// <summary>Nothing is downloaded.</summary>
    public static DownloadDays None { get; } = new(null, FrozenDictionary<string, DateOnly>.Empty);
}
