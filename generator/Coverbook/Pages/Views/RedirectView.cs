namespace Coverbook.Pages.Views;

/// <summary>The page at a revoked id, which leads to its successor.</summary>
internal sealed record RedirectView : PageView
{
    /// <summary>The sentence that is read where browsers do not follow by themselves.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where it leads.</summary>
    public required LinkView Target { get; init; }
}
