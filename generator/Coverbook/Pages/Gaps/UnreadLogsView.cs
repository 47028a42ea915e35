using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Gaps;

/// <summary>The log sources that analytics name and no rule reads, as far as the page has room for them.</summary>
internal sealed record UnreadLogsView(
    string Anchor, string Heading, string Number, string Sentence, ImmutableArray<UnreadLogView> Rows, LinkView? More) : View;

/// <summary>A log source that no rule reads, what it would open up, and which sources of findings read it.</summary>
internal sealed record UnreadLogView(string Name, string Group, Route Route, string OpensUp, string? Readers) : View;
