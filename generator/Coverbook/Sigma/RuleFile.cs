using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;

namespace Coverbook.Sigma;

/// <summary>
/// One rule file as it was read: its rules and correlations, its filters, and everything that is wrong with it. It still holds the
/// positioned trees that the lints look at; keep the rules, not the files.
/// </summary>
internal sealed record RuleFile
{
    /// <summary>The file.</summary>
    public required FilePath Path { get; init; }

    /// <summary>What reading it found, sorted.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Its rules and correlations, in the order of the file; those that lack what a page needs are left out.</summary>
    public IEnumerable<SigmaRule> Rules => Documents.Select(document => document.Rule).OfType<SigmaRule>();

    /// <summary>Its documents, broken ones included.</summary>
    internal ImmutableArray<RuleDocument> Documents { get; init; } = [];

    /// <summary>What rules side by side need to know of it.</summary>
    internal ImmutableArray<RuleFacts> Facts { get; init; } = [];

    /// <summary>The errors that belong to none of its rules and filters: what they are about could not be read.</summary>
    internal ImmutableArray<Diagnostic> Unread { get; init; } = [];
}

/// <summary>One document of a rule file: a rule or correlation, or a filter, or neither when it is broken.</summary>
/// <param name="Index">Its number in the file, from 0.</param>
/// <param name="Root">The whole document.</param>
/// <param name="Rule">The rule or correlation.</param>
/// <param name="Filter">The filter.</param>
internal sealed record RuleDocument(int Index, MapNode Root, SigmaRule? Rule, RuleFilter? Filter);
