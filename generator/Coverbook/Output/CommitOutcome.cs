namespace Coverbook.Output;

/// <summary>How a commit ended.</summary>
internal enum CommitOutcome
{
    /// <summary>The new site stands.</summary>
    Published,

    /// <summary>Something is in the way; nothing was touched.</summary>
    Refused,

    /// <summary>The machine failed half way; the next build brings the site to its end.</summary>
    CutShort,
}
