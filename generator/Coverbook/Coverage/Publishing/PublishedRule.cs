using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>A rule as far as the site speaks of it.</summary>
/// <param name="Library">The library that it belongs to.</param>
/// <param name="Platform">Its platform; <c>null</c> when it names none.</param>
/// <param name="IsValidated">
/// Whether its fields exist and it compiles without loss into the query language of its log source's SIEM.
/// </param>
internal abstract record PublishedRule(RuleLibrary Library, string? Platform, bool IsValidated);

/// <summary>A rule that is counted, and not named.</summary>
internal sealed record CountedRule(RuleLibrary Library, string? Platform, bool IsValidated) : PublishedRule(Library, Platform, IsValidated);

/// <summary>A rule that has a page.</summary>
/// <param name="Rule">The rule; where only its head may be shown, without its source, its logic and the texts of its faults.</param>
/// <param name="Techniques">The active techniques that its tags name.</param>
/// <param name="Unknown">The ids in its tags that this ATT&amp;CK version does not have.</param>
/// <param name="FaultCount">The errors in it.</param>
/// <param name="IsValidated">As above: known also where what was computed is not shown.</param>
internal sealed record NamedRule(
    SigmaRule Rule, ImmutableArray<TechniqueId> Techniques, ImmutableArray<TechniqueId> Unknown, int FaultCount, bool IsValidated)
    : PublishedRule(Rule.Library, Rule.LogSource.Platform, IsValidated)
{
    /// <summary>Whether its source is shown.</summary>
    public bool IsWhole => Rule.Visibility == Visibility.Public;
}

/// <summary>That something in a rule file is too broken to be a rule.</summary>
/// <param name="Message">What is wrong with it; <c>null</c> where that would show what it says.</param>
/// <param name="Span">Where.</param>
internal sealed record PublishedFault(string? Message, SourceSpan Span);
