using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>A list of rules.</summary>
/// <param name="Heading">What the list holds.</param>
/// <param name="Home">The library's home page.</param>
/// <param name="Rows">The rules that may be named.</param>
/// <param name="More">Where the list goes on.</param>
/// <param name="Hidden">How many are counted but not named; <c>null</c> when all are.</param>
internal sealed record RuleListView(
    string Heading, ExternalView? Home, ImmutableArray<RuleRowView> Rows, LinkView? More, string? Hidden) : View;

/// <summary>A rule in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Route">Its page.</param>
/// <param name="Level">How much a match matters.</param>
/// <param name="Status">How far it has matured.</param>
/// <param name="Platform">Its platform.</param>
/// <param name="Check">Whether it is validated; <c>null</c> in a list whose rules all are.</param>
internal sealed record RuleRowView(string Title, Route Route, string Level, string Status, string Platform, string? Check) : View;
