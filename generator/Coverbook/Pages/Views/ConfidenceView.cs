namespace Coverbook.Pages.Views;

/// <summary>A confidence as it is shown.</summary>
/// <param name="Text">Two decimals, or a dash.</param>
/// <param name="Band">high, medium or low; <c>null</c> where no confidence is stated.</param>
internal sealed record ConfidenceView(string Text, string? Band) : View
{
    /// <summary>The number alone, for templates that print a confidence as they print a text.</summary>
    protected override string Printed => Text;
}
