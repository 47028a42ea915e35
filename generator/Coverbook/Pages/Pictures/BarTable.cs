using System.Collections.Immutable;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Pictures;

/// <summary>A column of a table with bars: what it counts of each thing that has a row.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Tone">How bars paint it; <c>null</c> where it is counted and not drawn.</param>
/// <param name="CountOf">The count.</param>
internal sealed record BarColumn<T>(string Name, string? Tone, Func<T, int> CountOf)
{
    /// <summary>Whether it stands there when it counts nothing at all.</summary>
    public bool IsKept { get; init; }
}

/// <summary>Makes the columns and the rows of tables with bars.</summary>
/// <param name="columns">All columns; those that count nothing are left out.</param>
/// <param name="things">What has a row.</param>
internal sealed class BarTable<T>(ImmutableArray<BarColumn<T>> columns, ImmutableArray<T> things)
{
    private readonly ImmutableArray<BarColumn<T>> shown =
        [.. columns.Where(column => column.IsKept || things.Any(thing => column.CountOf(thing) > 0))];

    /// <summary>The columns that count anything.</summary>
    public ImmutableArray<BarColumnView> Columns =>
        [.. shown.Select(column => new BarColumnView(column.Name, column.Tone is { } tone ? Bars.Key(tone) : null))];

    /// <summary>The bar of a thing.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="scale">What the whole width stands for.</param>
    /// <param name="rest">What is drawn behind the pieces, up to the end of the scope, and not counted in a column.</param>
    public BarView Bar(T thing, int scale, int rest = 0) => Bars.Of(
        scale,
        shown.Where(column => column.Tone is not null).Select(column => (column.Tone!, column.CountOf(thing))).Append((Bars.Rest, rest)));

    /// <summary>Its numbers.</summary>
    public ImmutableArray<string> Counts(T thing) => [.. shown.Select(column => English.Number(column.CountOf(thing)))];
}
