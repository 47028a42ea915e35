using Coverbook.Fetching;

namespace Coverbook.Inspecting.External;

/// <summary>What came of asking for a link.</summary>
/// <param name="Asked">The day, in UTC.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record LinkAnswer(DateOnly Asked, FetchOutcome Outcome)
{
    private const int DaysOfGood = 30;
    private const int DaysOfBad = 1;

    /// <summary>How many further links to the host were not asked because of it.</summary>
    public int Unasked { get; init; }

    /// <summary>Whether it says something of the link, and not only of the moment.</summary>
    public bool IsKept => Outcome is FetchOutcome.Answered || (Outcome is FetchOutcome.Failed failed && IsLasting(failed));

    /// <summary>Whether it need not be asked again on a day: what is good stays so for a while, what is bad is being mended.</summary>
    public bool IsFreshOn(DateOnly day) =>
        day.DayNumber - Asked.DayNumber is >= 0 and var age && age < (Outcome is FetchOutcome.Answered ? DaysOfGood : DaysOfBad);

    /// <summary>What a private address is depends on this machine, and on whom it was allowed to ask.</summary>
    private static bool IsLasting(FetchOutcome.Failed failed) => !failed.IsPassing() && failed.Fault is not FetchFault.PrivateAddress;
}
