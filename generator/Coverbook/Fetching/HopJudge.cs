using System.Net;

namespace Coverbook.Fetching;

/// <summary>
/// Says of each address on the way whether it may be asked, before anybody is. What names stand for shows only when they are looked up,
/// which <see cref="GuardedConnector"/> judges.
/// </summary>
internal sealed class HopJudge(FetchRules rules)
{
    /// <summary>What speaks against going on; nothing where it may be asked.</summary>
    public FetchFault? FaultOf(RedirectTrail trail)
    {
        if (trail.Length > rules.Limits.MostRedirects)
        {
            return FetchFault.TooManyRedirects;
        }

        if (!IsOpenEnough(trail))
        {
            return trail.Before is null ? FetchFault.NotEncrypted : FetchFault.RedirectNotEncrypted;
        }

        return MayAsk(rules, trail.Address.IdnHost) || !IsPrivate(trail.Address) ? null : FetchFault.PrivateAddress;
    }

    /// <summary>Whether a host may be asked whatever its address is.</summary>
    public static bool MayAsk(FetchRules rules, string host) => rules.Scope == FetchScope.AnyHost || rules.AllowedHosts.Contains(host);

    private bool IsOpenEnough(RedirectTrail trail) =>
        trail.Address.Scheme == Uri.UriSchemeHttps
        || (trail.Address.Scheme == Uri.UriSchemeHttp
            && trail.Before?.Scheme != Uri.UriSchemeHttps
            && (rules.AllowsPlain || trail.Address.IsLoopback));

    private static bool IsPrivate(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out var literal) && !PublicAddress.Is(literal));
}
