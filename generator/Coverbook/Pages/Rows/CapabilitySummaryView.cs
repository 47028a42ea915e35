using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>A capability in a list, with the techniques that it detects, protects from and responds to.</summary>
internal sealed record CapabilitySummaryView(
    string Name, Route Route, string? Group, string Detect, string Protect, string Respond, string WrittenFor) : View;
