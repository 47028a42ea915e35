using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>A source on the home page.</summary>
internal sealed record SourceSummaryView(string Source, Route Route, string Provider, int Findings, int Techniques, string? Updated) : View;
