using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Defences;

/// <summary>The list of mitigations, of data components or of log sources.</summary>
internal sealed record DefenceIndexView : PageView
{
    /// <summary>What stands in the list.</summary>
    public required string Sentence { get; init; }

    /// <summary>The heading of the names' column.</summary>
    public required string NameColumn { get; init; }

    /// <summary>Whether the list tells who reads what.</summary>
    public bool HasReaders { get; init; }

    /// <summary>Whether its entries have ids of ATT&amp;CK.</summary>
    public bool HasIds { get; init; }

    /// <summary>A list that has to do with this one.</summary>
    public LinkView? See { get; init; }

    /// <summary>The entries.</summary>
    public ImmutableArray<DefenceGroupView> Groups { get; init; } = [];
}

/// <summary>Entries under one heading, which may be missing.</summary>
internal sealed record DefenceGroupView(string Anchor, string? Heading, ImmutableArray<DefenceRowView> Rows) : View;

/// <summary>An entry: how many techniques and sub-techniques of the scope it serves, and how many of them have no evidence.</summary>
internal sealed record DefenceRowView(
    string Id, string Name, Route Route, int Techniques, int SubTechniques, int Without, string? ReadBy, bool IsRead) : View;
