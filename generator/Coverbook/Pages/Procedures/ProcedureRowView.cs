using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Procedures;

/// <summary>A procedure example: who uses a technique, and how.</summary>
internal sealed record ProcedureRowView(UserView By, MarkdownText? Text) : View;

/// <summary>A group, a piece of software or a campaign that uses a technique.</summary>
internal sealed record UserView(string Id, string Name, Route Route, string Kind) : View;
