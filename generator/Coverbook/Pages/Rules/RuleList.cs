using System.Collections.Immutable;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>A list of rules, divided over as many pages as it takes.</summary>
/// <param name="Route">The address of its first page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Sentence">How many rules it has, in words.</param>
/// <param name="GroupedBy">What its groups are, in a word; <c>null</c> where there is but one.</param>
/// <param name="Parts">The rules of each page.</param>
/// <param name="Trail">The way to it.</param>
internal sealed record RuleList(
    Route Route,
    string Title,
    string Sentence,
    string? GroupedBy,
    ImmutableArray<ImmutableArray<RuleLine>> Parts,
    ImmutableArray<LinkView> Trail)
{
    /// <summary>The heading, where it is not the title.</summary>
    public string? Heading { get; init; }

    /// <summary>One of its pages, counted from 0.</summary>
    public Part<RuleLine> Part(int index) => new(Route, Parts, index);
}

/// <summary>An overview of lists, divided over as many pages as it takes.</summary>
/// <param name="Route">The address of its first page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Sentence">How many rules there are, in words.</param>
/// <param name="Column">What the rows are, in a word.</param>
/// <param name="Parts">The rows of each page.</param>
/// <param name="Trail">The way to it.</param>
internal sealed record RuleOverview(
    Route Route,
    string Title,
    string Sentence,
    string Column,
    ImmutableArray<ImmutableArray<RuleShelf>> Parts,
    ImmutableArray<LinkView> Trail)
{
    /// <summary>One of its pages, counted from 0.</summary>
    public Part<RuleShelf> Part(int index) => new(Route, Parts, index);
}
