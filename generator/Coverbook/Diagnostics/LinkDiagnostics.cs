using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What does not fit together when the inputs are joined: CB50xx.</summary>
public static class LinkDiagnostics
{
    /// <summary>CB5001: a mapping names a provider that the configuration lacks.</summary>
    public static Diagnostic ProviderUnknown(SourceSpan span, string provider, IEnumerable<string> known) =>
        new("CB5001", Severity.Error, span, $"The configuration has no provider {Quote.Of(provider)}.",
            NearestName.Suggest(provider, known, "Add it to 'providers' in site.config.json."));

    /// <summary>CB5002: a mapping names a technique that this ATT&amp;CK version does not have.</summary>
    public static Diagnostic TechniqueUnknown(SourceSpan span, string id, string version, string cure) =>
        new("CB5002", Severity.Warning, span, $"{id} is not a technique of ATT&CK {version}; the finding is kept but not counted.", cure);

    /// <summary>CB5003: a mapping names a technique that was revoked and has a successor.</summary>
    public static Diagnostic TechniqueRevoked(SourceSpan span, string id, string successor) =>
        new("CB5003", Severity.Info, span, $"{id} was revoked; the finding counts for its successor {successor}.", $"Write {successor}.");

    /// <summary>CB5004: a mapping names a technique that was withdrawn without a successor.</summary>
    public static Diagnostic TechniqueWithdrawn(SourceSpan span, string id) =>
        new("CB5004", Severity.Warning, span, $"{id} was withdrawn from ATT&CK without a successor; the finding is kept but not counted.",
            "Map the finding to a technique in force.");

    /// <summary>CB5005: a rule is tagged with a technique that this ATT&amp;CK version does not have.</summary>
    public static Diagnostic TagUnknown(SourceSpan span, string id, string version, string cure) =>
        new("CB5005", Severity.Warning, span, $"{id} is not a technique of ATT&CK {version}; the rule is kept and does not count for it.", cure);

    /// <summary>CB5006: a rule is tagged with a technique that was revoked and has a successor.</summary>
    public static Diagnostic TagRevoked(SourceSpan span, string id, string successor) =>
        new("CB5006", Severity.Info, span, $"{id} was revoked; the rule counts for its successor {successor}.",
            $"Write attack.{successor.ToLowerInvariant()}.");

    /// <summary>CB5007: a rule is tagged with a technique that was withdrawn without a successor.</summary>
    public static Diagnostic TagWithdrawn(SourceSpan span, string id) =>
        new("CB5007", Severity.Warning, span, $"{id} was withdrawn from ATT&CK without a successor; the rule does not count for it.",
            "Tag the rule with a technique in force.");
}
