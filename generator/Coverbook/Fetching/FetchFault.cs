namespace Coverbook.Fetching;

/// <summary>Why nothing was fetched.</summary>
internal enum FetchFault
{
    /// <summary>No host of that name is known, or nobody could be asked for it.</summary>
    NameUnknown,

    /// <summary>The host takes no connection, or cannot be reached.</summary>
    Refused,

    /// <summary>No connection stood, or no answer came, in time.</summary>
    TimedOut,

    /// <summary>The file began to come, and then came no further.</summary>
    Stalled,

    /// <summary>The connection ended before the answer did.</summary>
    CutOff,

    /// <summary>The file has more bytes than are taken.</summary>
    TooLarge,

    /// <summary>One redirect led to the next, in a circle or without end.</summary>
    TooManyRedirects,

    /// <summary>A redirect leads from an encrypted address to one that is not.</summary>
    RedirectNotEncrypted,

    /// <summary>The address is not encrypted, or none that can be fetched.</summary>
    NotEncrypted,

    /// <summary>The host is this machine or one of a private network, and may not be asked.</summary>
    PrivateAddress,

    /// <summary>The server answered something else than the file.</summary>
    Status,

    /// <summary>The server was asked too often.</summary>
    TooManyRequests,

    /// <summary>The server does not prove that it is the host of that name.</summary>
    CertificateInvalid,

    /// <summary>Something else, which nobody thought of.</summary>
    Other,
}

/// <summary>What faults have in common.</summary>
internal static class FetchFaults
{
    private const int RequestTimeout = 408;
    private const int ServerFaults = 500;
    private const int NotImplemented = 501;

    /// <summary>Whether it may be gone in a moment: faults of the way, and of servers that have trouble.</summary>
    public static bool IsPassing(this FetchOutcome.Failed failed) => failed.Fault switch
    {
        FetchFault.NameUnknown or FetchFault.Refused or FetchFault.TimedOut or FetchFault.Stalled or FetchFault.CutOff
            or FetchFault.TooManyRequests => true,
        FetchFault.Status => failed.Status is RequestTimeout or >= ServerFaults and not NotImplemented,
        _ => false,
    };
}
