using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>Where a page stands among those that a list is divided over.</summary>
/// <param name="Words">Which of them it is, in words.</param>
/// <param name="Pages">Links to them, itself among them; where they are very many, to those around it, the first and the last.</param>
/// <param name="IsWhole">Whether these are all.</param>
/// <param name="Previous">The page before; <c>null</c> on the first.</param>
/// <param name="Next">The page after; <c>null</c> on the last.</param>
internal sealed record PagingView(string Words, ImmutableArray<LinkView> Pages, bool IsWhole, Route? Previous, Route? Next) : View;
