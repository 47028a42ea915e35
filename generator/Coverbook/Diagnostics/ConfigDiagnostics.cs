using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with the configuration beyond what any input file can have: CB104x.</summary>
internal static class ConfigDiagnostics
{
    /// <summary>CB1040: a configuration without any section.</summary>
    public static Diagnostic NothingConfigured(SourceSpan span, string smallest) =>
        new(
            "CB1040",
            Severity.Error,
            span,
            "This configuration says nothing yet.",
            $"Begin with {smallest} and an ATT&CK bundle at that path.");

    /// <summary>CB1041: an entry names a release that was not downloaded.</summary>
    public static Diagnostic ReleaseWithoutFile(SourceSpan span, string release, string? other) =>
        new("CB1041", Severity.Error, span,
            $"This entry names the release {Quote.Of(release)}, which was not downloaded{(other is null ? "" : $": the lock has {Quote.Of(other)}")}.",
            "Run 'coverbook refresh', or add \"starter\" with the path of a bundle of that release.");

    /// <summary>CB1042: two keys of which an entry may have one.</summary>
    public static Diagnostic NotTogether(SourceSpan span, string key, string other) =>
        new("CB1042", Severity.Error, span, $"{Quote.Of(key)} and {Quote.Of(other)} do not go together.",
            "Write 'path', with 'version' for a bundle that states none; or 'release', with 'starter' until it is downloaded; or 'source'.");
}
