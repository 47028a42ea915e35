namespace Coverbook.Build.Previewing;

/// <summary>What kept a preview from being refreshed.</summary>
public sealed class PreviewFailure(Exception exception) : EventArgs
{
    /// <summary>What was thrown.</summary>
    public Exception Exception { get; } = exception;
}
