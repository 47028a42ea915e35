namespace Coverbook.Files;

/// <summary>A file of the site that is to get other bytes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Before">The bytes that it must have still.</param>
/// <param name="After">The bytes that it gets.</param>
internal sealed record FileRewrite(FilePath Path, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After);

/// <summary>Why files were not rewritten, and how far it had come.</summary>
/// <param name="Path">The file that was in the way.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
/// <param name="Written">How many files have their new bytes nevertheless.</param>
public sealed record RewriteFailure(FilePath Path, string Reason, int Written);
