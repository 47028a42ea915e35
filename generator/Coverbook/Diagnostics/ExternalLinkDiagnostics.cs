using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with links to other sites, once these were asked: CB8160 to CB8169.</summary>
internal static class ExternalLinkDiagnostics
{
    /// <summary>CB8160: a link to what another site does not have.</summary>
    public static Diagnostic Broken(SourceSpan span, string address, int status, DateOnly? earlier) =>
        new(
            "CB8160",
            Severity.Warning,
            span,
            $"The external link to {Quote.Of(address)} is broken: the server answers {status}{When(earlier)}.",
            "Correct the address, or take the link out.");

    /// <summary>CB8161: a link to a host that nobody knows.</summary>
    public static Diagnostic HostUnknown(SourceSpan span, string address, string reason, int unasked) =>
        new(
            "CB8161",
            Severity.Warning,
            span,
            $"The external link to {Quote.Of(address)} leads nowhere: {reason}{AndOthers(unasked)}.",
            "Correct the address, or see whether this machine is connected.");

    /// <summary>CB8162: a link to what has moved for good.</summary>
    public static Diagnostic Moved(SourceSpan span, string address, string moved, DateOnly? earlier) =>
        new(
            "CB8162",
            Severity.Info,
            span,
            $"What the external link to {Quote.Of(address)} leads to has moved to {Quote.Of(moved)}{When(earlier)}.",
            "Write the new address, if it is what was meant.");

    /// <summary>CB8163: a link of which nobody can tell now whether it is good.</summary>
    public static Diagnostic Unclear(SourceSpan span, string address, string reason, DateOnly? earlier, int unasked) =>
        new(
            "CB8163",
            Severity.Info,
            span,
            $"Whether the external link to {Quote.Of(address)} is good cannot be told: {reason}{When(earlier)}{AndOthers(unasked)}.",
            "Open it in a browser: some servers answer nothing else, and others answer later.");

    /// <summary>CB8164: a link to this machine, or to one of a private network.</summary>
    public static Diagnostic PrivateHost(SourceSpan span, string address, string reason, int unasked) =>
        new(
            "CB8164",
            Severity.Warning,
            span,
            $"The external link to {Quote.Of(address)} leads where other readers cannot go: {reason}{AndOthers(unasked)}.",
            "Link to what every reader can reach, or name the host with --private-host.");

    /// <summary>CB8165: a host that wants to be left alone for a while.</summary>
    public static Diagnostic HostBusy(SourceSpan span, string address, string reason, int unasked) =>
        new(
            "CB8165",
            Severity.Info,
            span,
            $"The external link to {Quote.Of(address)} has no answer yet: {reason}{AndOthers(unasked)}.",
            "Check again later: what was answered until then is kept.");

    /// <summary>CB8166: more links than a run asks.</summary>
    public static Diagnostic LeftOut(int count, int most) =>
        new(
            "CB8166",
            Severity.Info,
            null,
            string.Create(CultureInfo.InvariantCulture, $"Of the external links, {count:N0} were not asked: a run asks {most:N0} at most."),
            "Check again: what was answered is kept, and the next run asks the others.");

    /// <summary>CB8167: answers that cannot be kept.</summary>
    public static Diagnostic AnswersNotKept(string folder) =>
        new(
            "CB8167",
            Severity.Info,
            null,
            $"What other sites answered cannot be kept, as {Quote.Of(folder)} in the site folder cannot be written.",
            "Let the folder be written to: without it each check asks all links again.");

    /// <summary>CB8168: a link that no browser follows to its end.</summary>
    public static Diagnostic NotFollowed(SourceSpan span, string address, string reason, DateOnly? earlier, int unasked) =>
        new(
            "CB8168",
            Severity.Warning,
            span,
            $"The external link to {Quote.Of(address)} cannot be followed: {reason}{When(earlier)}{AndOthers(unasked)}.",
            "Open it in a browser, and write the address that it ends at, or take the link out.");

    private static string When(DateOnly? earlier) =>
        earlier is { } day ? string.Create(CultureInfo.InvariantCulture, $", as asked on {day:yyyy-MM-dd}") : "";

    private static string AndOthers(int unasked) => unasked switch
    {
        0 => "",
        1 => "; 1 further link to the host was not asked",
        _ => string.Create(CultureInfo.InvariantCulture, $"; {unasked:N0} further links to the host were not asked"),
    };
}
