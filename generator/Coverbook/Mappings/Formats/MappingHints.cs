using Coverbook.Config;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// What the configuration says of a mapping file beside what stands in it. It has no places: what is read of a file is kept between
/// builds, whatever line of the configuration named it.
/// </summary>
/// <param name="Format">The format; <c>null</c> when it is to be recognised.</param>
/// <param name="Provider">The id of the provider, for files that name none.</param>
/// <param name="Name">The name of the source, for files that name none.</param>
/// <param name="Scores">What the scores of layers stand for.</param>
/// <param name="Columns">The headings of a spreadsheet's columns.</param>
internal sealed record MappingHints(MappingFormat? Format, string? Provider, string? Name, ScoreMeaning Scores, ColumnOptions Columns)
{
    /// <summary>Nothing is known of a file on its own.</summary>
    public static readonly MappingHints None = new(null, null, null, ScoreMeaning.Score, ColumnOptions.None);

    /// <summary>A file that is looked at without a site: nobody can have said what its entry in a configuration would say.</summary>
    public static readonly MappingHints Alone = None with { IsAlone = true };

    private const string Unnamed = "unnamed";

    /// <summary>Whether there is no site.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The provider of a file whose format names none; <c>null</c> when it must be told that nobody did.</summary>
    public string? ProviderOfUnnamed => Provider ?? (IsAlone ? Unnamed : null);

    /// <summary>What an entry of the configuration says.</summary>
    public static MappingHints Of(MappingOptions entry) => new(entry.Format, entry.Provider, entry.Name, entry.Scores, entry.Columns);
}
