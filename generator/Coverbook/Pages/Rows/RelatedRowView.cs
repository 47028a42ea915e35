using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>A related technique with its own counts.</summary>
internal sealed record RelatedRowView(string Id, string Name, Route Route, string Counts) : View;
