namespace Coverbook.Fetching;

/// <summary>The way from the address that was asked for to where redirects lead.</summary>
internal sealed class RedirectTrail(Uri start)
{
    private bool isForGood = true;

    /// <summary>Where the way stands now.</summary>
    public Uri Address { get; private set; } = start;

    /// <summary>Where it stood before the last redirect.</summary>
    public Uri? Before { get; private set; }

    /// <summary>How many redirects were followed.</summary>
    public int Length { get; private set; }

    /// <summary>Where the redirects lead that are for good, up to the first that is not.</summary>
    public Uri? Moved { get; private set; }

    /// <summary>
    /// The last address on the host that was asked: where a host leads from the newest version to one of a number, and from there to
    /// wherever it keeps its files today, the address of the numbered one.
    /// </summary>
    public Uri Pinned { get; private set; } = start;

    /// <summary>Goes where an answer sends whoever asks; false when it does not.</summary>
    public bool TryFollow(HttpResponseMessage answer)
    {
        if (!IsRedirect((int)answer.StatusCode, out var isPermanent)
            || answer.Headers.Location is not { } location
            || !Uri.TryCreate(Address, location, out var next))
        {
            return false;
        }

        (Before, Address, Length) = (Address, next, Length + 1);
        Pinned = next.Authority == Pinned.Authority && Before == Pinned ? next : Pinned;
        isForGood &= isPermanent;
        Moved = isForGood ? next : Moved;
        return true;
    }

    /// <summary>The codes that name another address (RFC 9110, 15.4).</summary>
    private static bool IsRedirect(int status, out bool isPermanent)
    {
        isPermanent = status is 301 or 308;
        return isPermanent || status is 302 or 303 or 307;
    }
}
