using Coverbook.Pages.Views;

namespace Coverbook.Pages.Rules;

/// <summary>One of the checks of a rule.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Mark"><c>passed</c>, <c>failed</c> or <c>not checked</c>.</param>
/// <param name="Kind">The mark in one word, for its colours.</param>
/// <param name="Text">What was found, in a sentence.</param>
/// <param name="Source">Where the schema comes from.</param>
internal sealed record CheckView(string Name, string Mark, string Kind, string Text, ExternalView? Source) : View;

/// <summary>A rule as a query.</summary>
/// <param name="Dialect">The language.</param>
/// <param name="Caption">Language and source, for the figure.</param>
/// <param name="Note">What its names stand for.</param>
/// <param name="Text">The query; <c>null</c> where it is too long for a page.</param>
/// <param name="IsNative">Whether it is in the language of the log source's SIEM; that one is open when the page is.</param>
internal sealed record QueryView(string Dialect, string Caption, string Note, string? Text, bool IsNative) : View;
