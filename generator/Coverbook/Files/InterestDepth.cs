namespace Coverbook.Files;

/// <summary>How much of a folder a pattern names.</summary>
internal enum InterestDepth
{
    /// <summary>One file, which need not exist.</summary>
    File,

    /// <summary>What lies in a folder itself.</summary>
    Entries,

    /// <summary>What lies in a folder at any depth.</summary>
    Deep,
}
