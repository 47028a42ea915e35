using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Procedures;

/// <summary>A procedure example: who uses a technique, and how.</summary>
internal sealed record ProcedureRowView(string Id, string Name, Route Route, string Kind, MarkdownText? Text) : View;
