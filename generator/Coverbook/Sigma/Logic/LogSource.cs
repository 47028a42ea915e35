namespace Coverbook.Sigma.Logic;

/// <summary>The log that a rule reads.</summary>
internal sealed record LogSource(string? Category, string? Product, string? Service)
{
    /// <summary>The log source of what has none, such as a correlation.</summary>
    public static readonly LogSource None = new(null, null, null);

    /// <summary>What counts as the rule's platform: its product, else its category, else its service.</summary>
    public string? Platform => Product ?? Category ?? Service;
}
