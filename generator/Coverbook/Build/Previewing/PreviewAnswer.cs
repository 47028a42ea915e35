namespace Coverbook.Build.Previewing;

/// <summary>What the preview has for a file of the site.</summary>
/// <param name="State">The state that it is of.</param>
/// <param name="Bytes">The same bytes that a build would write; <c>null</c> when the site has no such file, or it cannot be shown.</param>
public sealed record PreviewAnswer(PreviewState State, ReadOnlyMemory<byte>? Bytes);
