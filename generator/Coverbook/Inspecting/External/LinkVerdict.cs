using Coverbook.Checking;
using Coverbook.Diagnostics;
using Coverbook.Fetching;

namespace Coverbook.Inspecting.External;

/// <summary>What an answer means for the readers of a site.</summary>
internal static class LinkVerdict
{
    private const int NotFound = 404;
    private const int Gone = 410;

    /// <summary>What is to be said of a link; nothing where it is good.</summary>
    /// <param name="link">The link, where it stands first.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="earlier">The day of the answer, where it is kept from earlier.</param>
    public static Diagnostic? Of(PlacedText link, LinkAnswer answer, DateOnly? earlier) => answer.Outcome switch
    {
        FetchOutcome.Answered { Moved: { } moved } =>
            ExternalLinkDiagnostics.Moved(link.Span, link.Text, moved.AbsoluteUri, earlier),
        FetchOutcome.Failed failed => Of(link, failed, earlier, answer.Unasked),
        _ => null,
    };

    private static Diagnostic Of(PlacedText link, FetchOutcome.Failed failed, DateOnly? earlier, int unasked) => failed switch
    {
        { Fault: FetchFault.Status, Status: NotFound or Gone } =>
            ExternalLinkDiagnostics.Broken(link.Span, link.Text, failed.Status.Value, earlier),
        { Fault: FetchFault.NameUnknown } => ExternalLinkDiagnostics.HostUnknown(link.Span, link.Text, failed.Reason, unasked),
        { Fault: FetchFault.PrivateAddress } => ExternalLinkDiagnostics.PrivateHost(link.Span, link.Text, failed.Reason, unasked),
        { Fault: FetchFault.TooManyRequests } => ExternalLinkDiagnostics.HostBusy(link.Span, link.Text, failed.Reason, unasked),
        { Fault: FetchFault.TooManyRedirects or FetchFault.CertificateInvalid } =>
            ExternalLinkDiagnostics.NotFollowed(link.Span, link.Text, failed.Reason, earlier, unasked),
        _ => ExternalLinkDiagnostics.Unclear(link.Span, link.Text, failed.Reason, earlier, unasked),
    };
}
