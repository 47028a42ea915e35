using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can go wrong when sources are downloaded: CB9110 on. Each leaves every file as it was.</summary>
internal static class RefreshDiagnostics
{
    /// <summary>CB9110: a source cannot be fetched.</summary>
    public static Diagnostic NotFetched(SourceSpan span, string name, string address, string reason, string cure) =>
        new("CB9110", Severity.Error, span, $"The source {Quote.Of(name)} cannot be fetched from {Quote.Of(address)}: {reason}.", cure);

    /// <summary>CB9111: what was fetched is not what it should be.</summary>
    public static Diagnostic NotWhatItIs(SourceSpan span, string name, string reason) =>
        new(
            "CB9111",
            Severity.Error,
            span,
            $"What was fetched for the source {Quote.Of(name)} is not what it should be: {reason}.",
            "Look at the address with a browser. The site keeps what it has.");

    /// <summary>CB9112: what was fetched holds far less than before.</summary>
    public static Diagnostic Shrunk(SourceSpan span, string name, int before, int after) =>
        new(
            "CB9112",
            Severity.Error,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"What was fetched for the source {Quote.Of(name)} holds {after:N0} items, less than 80 % of the {before:N0} before."),
            "If that is right, remove the source from the lock and refresh again. The site keeps what it has.");

    /// <summary>CB9113: an address holds other bytes than the lock names.</summary>
    public static Diagnostic OtherBytes(SourceSpan span, string name, string address) =>
        new(
            "CB9113",
            Severity.Error,
            span,
            $"{Quote.Of(address)} holds other bytes than those that the lock names for the source {Quote.Of(name)}.",
            "Run 'coverbook refresh' to take what is published now.");

    /// <summary>CB9114: the index does not list a release.</summary>
    public static Diagnostic NoSuchRelease(SourceSpan span, string release, IEnumerable<string> known) =>
        new(
            "CB9114",
            Severity.Error,
            span,
            $"The index of ATT&CK lists no release {Quote.Of(release)}.",
            NearestName.Suggest(release, known, $"It lists {string.Join(", ", known.Take(5))}."));

    /// <summary>CB9115: another refresh is at work.</summary>
    public static Diagnostic Busy(SourceSpan span) =>
        new("CB9115", Severity.Error, span, "Another refresh or restore of this site is at work.", "Wait until it ends, and try again.");

    /// <summary>CB9116: the disk refuses.</summary>
    public static Diagnostic NotWritten(SourceSpan span, string reason) =>
        new(
            "CB9116",
            Severity.Error,
            span,
            $"What was fetched cannot be kept: {reason}.",
            "Give the folder '.coverbook' and the lock write permission and space. The site keeps what it has.");

    /// <summary>CB9117: a name on the command line that is no source.</summary>
    public static Diagnostic NoSuchSource(SourceSpan span, string name, IEnumerable<string> known) =>
        new(
            "CB9117",
            Severity.Error,
            span,
            $"No source is named {Quote.Of(name)}.",
            NearestName.Suggest(
                name, known, known.Any() ? $"Sources: {string.Join(", ", known)}." : "The configuration downloads nothing."));

    /// <summary>CB9118: a newer release of ATT&amp;CK.</summary>
    public static Diagnostic NewerRelease(SourceSpan span, string domain, string release) =>
        new(
            "CB9118",
            Severity.Info,
            span,
            $"ATT&CK {release} is out for {domain}.",
            "Change 'release' to take it: pages, mappings and rules may need a look.");

    /// <summary>CB9120: the history cannot go on, because the site has errors.</summary>
    public static Diagnostic NoHistory(SourceSpan span) =>
        new("CB9120", Severity.Warning, span, "The history does not get the site's new state: the site has errors.",
            "Build the site to see them; the next refresh goes on with the history.");

    /// <summary>CB9119: a source that nothing reads.</summary>
    public static Diagnostic Unread(SourceSpan span, string name) =>
        new("CB9119", Severity.Warning, span, $"Nothing reads the source {Quote.Of(name)}, so it is not downloaded.",
            "Name it as the source of an entry of attack, mappings or rules, or remove it.");
}
