namespace Coverbook.Pages.Views;

/// <summary>A score in CTID's words.</summary>
/// <param name="Text">significant, partial, minimal, or a dash.</param>
/// <param name="Value">The same as a style class; <c>null</c> where nothing is said.</param>
internal sealed record ScoreView(string Text, string? Value) : View
{
    /// <summary>The word alone, for templates that print a score as they print a text.</summary>
    protected override string Printed => Text;
}
