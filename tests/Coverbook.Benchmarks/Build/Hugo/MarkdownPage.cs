using Coverbook.Routes;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>A page in ready Markdown.</summary>
internal sealed record MarkdownPage(Route Route, string Title, string Markdown);
