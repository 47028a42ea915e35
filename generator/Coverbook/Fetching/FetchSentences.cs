using System.Globalization;
using Coverbook.Diagnostics;

namespace Coverbook.Fetching;

/// <summary>
/// What people are told when nothing was fetched. Nothing that a server or the system says is repeated, but addresses, numbers and dates.
/// </summary>
internal static class FetchSentences
{
    private const string Later = "Try again later.";

    /// <summary>What is wrong, to stand inside a sentence.</summary>
    public static string ReasonOf(FetchOutcome.Failed failed)
    {
        var host = Quote.Of(failed.Address.IdnHost);
        return failed.Fault switch
        {
            FetchFault.NameUnknown => $"no host {host} is known",
            FetchFault.Refused => $"the host {host} takes no connection",
            FetchFault.TimedOut => $"the host {host} does not answer in time",
            FetchFault.Stalled => $"the host {host} began to send and stopped",
            FetchFault.CutOff => $"the host {host} ended the connection before all was sent",
            FetchFault.TooLarge => $"what {Quote.Of(failed.Address.AbsoluteUri)} holds is larger than is taken",
            FetchFault.TooManyRedirects => $"the redirects at {host} lead in a circle or too far",
            FetchFault.RedirectNotEncrypted => $"a redirect leads to {Quote.Of(failed.Address.AbsoluteUri)}, which is not encrypted",
            FetchFault.NotEncrypted => $"{Quote.Of(failed.Address.AbsoluteUri)} is no https address",
            FetchFault.PrivateAddress => $"the host {host} is this machine or one of a private network",
            FetchFault.Status => string.Create(CultureInfo.InvariantCulture, $"the host {host} answers {failed.Status}"),
            FetchFault.TooManyRequests => $"the host {host} was asked too often{Until(failed)}",
            FetchFault.CertificateInvalid => $"the host {host} does not prove its name with a valid certificate",
            _ => $"the host {host} cannot be asked",
        };
    }

    /// <summary>What to do about it.</summary>
    public static string CureOf(FetchOutcome.Failed failed) => failed.Fault switch
    {
        FetchFault.NameUnknown => "Correct the address, or see whether this machine is connected.",
        FetchFault.Refused or FetchFault.TimedOut => "See whether this machine may connect to it, or try again later.",
        FetchFault.Stalled or FetchFault.CutOff => Later,
        FetchFault.TooLarge => "See whether the address names the right file.",
        FetchFault.TooManyRedirects => "Open the address in a browser, and write the one that it ends at.",
        FetchFault.RedirectNotEncrypted or FetchFault.NotEncrypted => "Write an https address.",
        FetchFault.PrivateAddress => "Write an address that everybody can reach, or allow the host.",
        FetchFault.Status when failed.IsPassing() => Later,
        FetchFault.Status => "Correct the address.",
        FetchFault.TooManyRequests => failed.RetryAt is null ? Later : "Try again when that time has come.",
        FetchFault.CertificateInvalid => "See whether the address and this machine's date are right; the owner of the host can renew the certificate.",
        _ => Later,
    };

    private static string Until(FetchOutcome.Failed failed) => failed.RetryAt is { } time
        ? string.Create(CultureInfo.InvariantCulture, $", and asks to wait until {time.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
        : "";
}
