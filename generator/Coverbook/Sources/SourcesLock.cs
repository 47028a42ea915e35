using System.Collections.Immutable;

namespace Coverbook.Sources;

/// <summary>What the site knows of the world outside, and since when. It moves by commands that ask, never by a build.</summary>
/// <param name="Verified">The day of the last check of the built site that found no error.</param>
/// <param name="Sources">The downloaded sources, by name.</param>
internal sealed record SourcesLock(DateOnly? Verified, ImmutableArray<LockedSource> Sources)
{
    /// <summary>The lock of a site that asked nobody yet.</summary>
    public static SourcesLock Empty { get; } = new(null, []);

    /// <summary>A source by its name.</summary>
    public LockedSource? Find(string name) => Sources.FirstOrDefault(source => source.Name == name);

    /// <summary>The lock after a check that passed on a day. The date never goes back, whatever the clock of that machine says.</summary>
    public SourcesLock VerifiedOn(DateOnly day) => day > (Verified ?? DateOnly.MinValue) ? this with { Verified = day } : this;

    /// <summary>The lock with sources in place of those of the same names.</summary>
    public SourcesLock With(IEnumerable<LockedSource> moved)
    {
        var all = Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        foreach (var source in moved)
        {
            all[source.Name] = source;
        }

        return this with { Sources = [.. all.Values.OrderBy(source => source.Name, StringComparer.Ordinal)] };
    }
}
