using System.Collections.Immutable;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Reading;

/// <summary>What a site keeps of a rule file.</summary>
/// <param name="Rules">Its rules, without their trees.</param>
/// <param name="Facts">What rules side by side need to know of it.</param>
/// <param name="Unread">What could not be read as a rule, if anything.</param>
/// <param name="Diagnostics">What reading it found.</param>
/// <param name="IsOwn">Whether they belong to the site's own library.</param>
/// <param name="IsLenient">Whether errors in it are warnings.</param>
internal sealed record ReadRules(
    ImmutableArray<SigmaRule> Rules,
    ImmutableArray<RuleFacts> Facts,
    ImmutableArray<UnreadRule> Unread,
    ImmutableArray<Diagnostic> Diagnostics,
    bool IsOwn,
    bool IsLenient);
