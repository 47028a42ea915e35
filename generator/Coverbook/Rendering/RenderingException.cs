using Coverbook.Diagnostics;

namespace Coverbook.Rendering;

/// <summary>Leaves a template at its first error; the page renderer turns it into the diagnostic and goes on with other pages.</summary>
internal sealed class RenderingException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    /// <summary>Whether a template used up what a page may take.</summary>
    public bool IsExhausted { get; init; }
}
