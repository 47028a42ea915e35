namespace Coverbook.Mappings;

/// <summary>
/// How well a capability works against a technique, in CTID's own words and order. They are no numbers: nothing is added up or averaged.
/// </summary>
internal enum ScoreValue
{
    /// <summary>Against a small part of how the technique is used, or unreliably. It never makes a technique covered.</summary>
    Minimal,

    /// <summary>Against some of it.</summary>
    Partial,

    /// <summary>Against most of it, and dependably.</summary>
    Significant,
}
