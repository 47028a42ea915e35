using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Pictures;

/// <summary>A bar of several pieces, in a box of 12 units' height.</summary>
/// <param name="Scale">The width of the box: as many units as the longest of all bars beside it counts.</param>
/// <param name="Pieces">Its pieces, from the left.</param>
internal sealed record BarView(string Scale, ImmutableArray<MarkView> Pieces) : View;

/// <summary>Something drawn with one path.</summary>
/// <param name="Tone">How it is painted, as a style class.</param>
/// <param name="Path">Its outline, or its lines.</param>
internal sealed record MarkView(string Tone, string Path) : View;

/// <summary>A table whose rows begin with a bar: what the bar draws, its row says in numbers.</summary>
/// <param name="Label">The name of the table.</param>
/// <param name="Caption">What it counts.</param>
/// <param name="NameColumn">The heading of the first column.</param>
/// <param name="Columns">The columns of the pieces, then those that are counted only.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Fold">What is folded away below it, in words; <c>null</c> where nothing is.</param>
/// <param name="Folded">What is folded away.</param>
internal sealed record BarTableView(
    string Label,
    string Caption,
    string NameColumn,
    ImmutableArray<BarColumnView> Columns,
    ImmutableArray<BarRowView> Rows,
    string? Fold,
    ImmutableArray<LinkView> Folded) : View;

/// <summary>A column of numbers, with the piece of bars that draws them; <c>null</c> where none does.</summary>
internal sealed record BarColumnView(string Name, MarkView? Mark) : View;

/// <summary>A row of numbers with its bar; without a route where it has no page.</summary>
internal sealed record BarRowView(string? Id, string Name, Route? Route, BarView Bar, ImmutableArray<string> Counts) : View;
