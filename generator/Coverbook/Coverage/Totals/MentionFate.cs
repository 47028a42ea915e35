namespace Coverbook.Coverage.Totals;

/// <summary>What became of a technique's id in the site's ATT&amp;CK version.</summary>
internal enum MentionFate
{
    /// <summary>It is an active technique.</summary>
    InForce,

    /// <summary>It was revoked, and another technique is in force in its place.</summary>
    Succeeded,

    /// <summary>It was deprecated, or revoked without a successor in force.</summary>
    Withdrawn,

    /// <summary>This ATT&amp;CK version does not have it yet: a newer one does, or it is numbered higher than any of this one.</summary>
    Newer,

    /// <summary>No ATT&amp;CK version that is known has it.</summary>
    Unknown,
}
