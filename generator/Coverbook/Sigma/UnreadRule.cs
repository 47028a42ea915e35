using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>What stands in a rule file and is too broken to be a rule; the site says so in place of showing it.</summary>
/// <param name="File">The file.</param>
/// <param name="Library">The library that it belongs to.</param>
/// <param name="Fault">The first thing that is wrong with it.</param>
/// <param name="Visibility">How much the site shows of the rules of its entry in the configuration.</param>
internal sealed record UnreadRule(FilePath File, RuleLibrary Library, Diagnostic Fault, Visibility Visibility);

/// <summary>The rules of a site, and what could not be read as one.</summary>
/// <param name="Rules">The rules, in the order of their paths.</param>
/// <param name="Unread">The rest, in the same order.</param>
internal sealed record LoadedRules(ImmutableArray<SigmaRule> Rules, ImmutableArray<UnreadRule> Unread);
