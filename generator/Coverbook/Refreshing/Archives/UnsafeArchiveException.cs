namespace Coverbook.Refreshing.Archives;

/// <summary>An archive that holds what may not be unpacked, or that is none.</summary>
/// <param name="reason">Why, to stand inside a sentence.</param>
internal sealed class UnsafeArchiveException(string reason) : Exception(reason);
