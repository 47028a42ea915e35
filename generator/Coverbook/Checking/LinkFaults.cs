using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>What is wrong with an address, from where it leads and what it is for.</summary>
internal static class LinkFaults
{
    /// <summary>The fault; none for what may be.</summary>
    public static Diagnostic? Of(SourceSpan span, LinkTarget target, string address, bool isLoaded, bool isImage, string basePath) =>
        target switch
        {
            LinkTarget.Nowhere => LinkCheckDiagnostics.LinkToNowhere(span, address),
            LinkTarget.OtherCase other => LinkCheckDiagnostics.CaseDiffers(span, address, other.File),
            LinkTarget.OutsideBase => LinkCheckDiagnostics.LinkOutsideBase(span, address, basePath),
            LinkTarget.Unreadable => LinkCheckDiagnostics.AddressUnreadable(span, address),
            LinkTarget.Script => SafetyCheckDiagnostics.ScriptAddress(span, address),
            LinkTarget.Data when !isImage => SafetyCheckDiagnostics.ScriptAddress(span, address),
            LinkTarget.OtherSite when isLoaded => SafetyCheckDiagnostics.RequestOffSite(span, address),
            LinkTarget.OtherSite { IsEncrypted: false } => LinkCheckDiagnostics.LinkNotEncrypted(span, address),
            _ => null,
        };
}
