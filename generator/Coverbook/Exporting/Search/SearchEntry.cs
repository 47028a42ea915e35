using System.Collections.Immutable;

namespace Coverbook.Exporting.Search;

/// <summary>Something that a reader may look for, and the page that it leads to.</summary>
/// <param name="Id">Its id; empty where it has none.</param>
/// <param name="Name">Its name; empty where the id is all that is known.</param>
/// <param name="Address">Its page, without a leading slash; <c>#</c> and an anchor follow where it stands inside of one.</param>
internal sealed record SearchEntry(string Id, string Name, string Address)
{
    /// <summary>Other names of it; its own is not among them.</summary>
    public ImmutableArray<string> Also { get; init; } = [];
}

/// <summary>Entries of one kind, whose addresses have a beginning and an end in common.</summary>
/// <param name="Kind">What they are, in words.</param>
/// <param name="Of">What they belong to, such as a library or a source; <c>null</c> where that goes without saying.</param>
/// <param name="Path">What all addresses begin with.</param>
/// <param name="End">What all addresses end with.</param>
/// <param name="Entries">The entries, in the order of the site.</param>
internal sealed record SearchGroup(string Kind, string? Of, string Path, string End, ImmutableArray<SearchEntry> Entries)
{
    /// <summary>What an entry's address has of its own.</summary>
    public string PageOf(SearchEntry entry) => entry.Address[Path.Length..^End.Length];
}

/// <summary>An id that ATT&amp;CK revoked.</summary>
/// <param name="Id">The id.</param>
/// <param name="Now">The id that stands in its place.</param>
internal sealed record SearchFormer(string Id, string Now);
