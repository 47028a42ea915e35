using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Coverbook.Diagnostics;

/// <summary>What a site makes of the codes: severities from its configuration, and whether warnings count as errors.</summary>
/// <param name="Overrides">Code to severity, as configured.</param>
/// <param name="Strict">Whether every warning becomes an error.</param>
public sealed record SeverityPolicy(FrozenDictionary<string, Severity> Overrides, bool Strict)
{
    /// <summary>The severities as the codes define them.</summary>
    public static readonly SeverityPolicy Default = new(FrozenDictionary<string, Severity>.Empty, Strict: false);

    /// <summary>The diagnostics with this policy's severities, without those that are switched off.</summary>
    public ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(Judge).Where(diagnostic => diagnostic.Severity != Severity.Off)];

    private Diagnostic Judge(Diagnostic diagnostic)
    {
        var severity = Overrides.GetValueOrDefault(diagnostic.Code, diagnostic.Severity);
        var judged = Strict && severity == Severity.Warning ? Severity.Error : severity;
        return judged == diagnostic.Severity ? diagnostic : diagnostic with { Severity = judged };
    }
}
