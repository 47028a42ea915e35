namespace Coverbook.Attack.LogSources;

/// <summary>What the log source of a Sigma rule must state, so that the rule reads a log; what is missing here may be anything.</summary>
internal sealed record SigmaSource(string? Product, string? Category, string? Service)
{
    /// <summary>Whether a rule with this log source reads the log. A rule that states more reads less of it, but does read it.</summary>
    public bool IsReadBy(string? product, string? category, string? service) =>
        Fits(Product, product) && Fits(Category, category) && Fits(Service, service);

    /// <summary>What it asks for, in words: <c>aws/cloudtrail</c>.</summary>
    public string ToWords() => string.Join('/', new[] { Product, Category, Service }.Where(part => part is not null));

    private static bool Fits(string? asked, string? stated) =>
        asked is null || asked.Equals(stated, StringComparison.OrdinalIgnoreCase);
}
