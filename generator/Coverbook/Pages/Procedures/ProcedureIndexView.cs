using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Procedures;

/// <summary>All procedure examples of a technique, or a part of them.</summary>
internal sealed record ProcedureIndexView : PageView
{
    /// <summary>Technique and subject.</summary>
    public required string Heading { get; init; }

    /// <summary>How many use it.</summary>
    public required string Sentence { get; init; }

    /// <summary>Which part this is, where there are several.</summary>
    public string? Part { get; init; }

    /// <summary>The examples.</summary>
    public ImmutableArray<ProcedureRowView> Rows { get; init; } = [];

    /// <summary>The works that they cite.</summary>
    public ImmutableArray<CitationView> Citations { get; init; } = [];

    /// <summary>The part before this.</summary>
    public Route? Previous { get; init; }

    /// <summary>The part after this.</summary>
    public Route? Next { get; init; }
}
