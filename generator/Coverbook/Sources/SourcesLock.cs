namespace Coverbook.Sources;

/// <summary>What the site knows of the world outside, and since when. It moves by commands that ask, never by a build.</summary>
/// <param name="Verified">The day of the last check of the built site that found no error.</param>
internal sealed record SourcesLock(DateOnly? Verified)
{
    /// <summary>The lock of a site that asked nobody yet.</summary>
    public static SourcesLock Empty { get; } = new(default(DateOnly?));

    /// <summary>The lock after a check that passed on a day. The date never goes back, whatever the clock of that machine says.</summary>
    public SourcesLock VerifiedOn(DateOnly day) => day > (Verified ?? DateOnly.MinValue) ? this with { Verified = day } : this;
}
