using Coverbook.Files;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>A page: its route, the template, and how to make its view.</summary>
/// <param name="Route">Where it stands.</param>
/// <param name="Template">The template below <c>pages/</c>.</param>
/// <param name="MakeView">Makes its view.</param>
/// <param name="Origin">What it is made from: where that stands in an input; <c>null</c> for a page about many things.</param>
internal sealed record PlannedPage(Route Route, string Template, Func<PageView> MakeView, SourceSpan? Origin = null)
{
    /// <summary>Whether search engines may list it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>What else it is made from, gathered when it is asked for.</summary>
    public IEnumerable<SourceSpan> MoreOrigins { get; init; } = [];

    /// <summary>All that it is made from, what it is about first.</summary>
    public IEnumerable<SourceSpan> Origins => Origin is { } origin ? MoreOrigins.Prepend(origin) : MoreOrigins;
}

/// <summary>A file that is published as it is.</summary>
internal sealed record PlannedFile(Route Route, Func<ReadOnlyMemory<byte>> Read);
