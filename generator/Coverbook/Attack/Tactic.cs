using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>A tactic: a column of a matrix.</summary>
internal sealed record Tactic(
    AttackId Id, string ShortName, string Name, string Description, AttackDomain Domain, WebLink? Url, SourceSpan Span);

/// <summary>How a technique names one of its tactics.</summary>
/// <param name="ShortName">The tactic's short name, such as <c>execution</c>.</param>
/// <param name="Domain">The domain of the kill chain that it is a phase of; <c>null</c> for a kill chain that is not ATT&amp;CK's.</param>
internal sealed record TacticName(string ShortName, AttackDomain? Domain);
