namespace Coverbook.Files;

/// <summary>Why a file's bytes cannot be had.</summary>
/// <param name="Reason">In words without a machine's paths.</param>
/// <param name="Limit">How many bytes it may have at most, where it has more; else <c>null</c>.</param>
public sealed record ReadFailure(string Reason, long? Limit = null);

/// <summary>
/// What a path names is there, but is nothing that can be read; the message says what it is instead, in words for people.
/// </summary>
internal sealed class NotReadableException(string reason) : IOException(reason);
