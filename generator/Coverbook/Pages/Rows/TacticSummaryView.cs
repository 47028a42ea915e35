using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>A tactic on the home page: techniques in scope, and those with evidence of their own or below.</summary>
internal sealed record TacticSummaryView(string Id, string Name, Route Route, string Domain, int InScope, int Direct, int OnlyBelow) : View;
