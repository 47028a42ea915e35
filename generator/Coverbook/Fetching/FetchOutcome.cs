namespace Coverbook.Fetching;

/// <summary>What came of asking for an address.</summary>
internal abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The address is good; what it holds was not fetched.</summary>
    /// <param name="Address">Where it led to in the end.</param>
    /// <param name="Moved">The address to write from now on, where servers say that it moved for good; else <c>null</c>.</param>
    public sealed record Answered(Uri Address, Uri? Moved) : FetchOutcome;

    /// <summary>The file was written to its destination, whole.</summary>
    /// <param name="Address">Where it came from in the end.</param>
    /// <param name="Size">Its bytes.</param>
    /// <param name="Sha256">Their sum, in lower-case hexadecimal digits.</param>
    public sealed record Fetched(Uri Address, long Size, string Sha256) : FetchOutcome
    {
        /// <summary>The last address on the host that was asked, which names one version where there are several.</summary>
        public required Uri Pinned { get; init; }

        /// <summary>By which the server knows this state of the file, for the next time.</summary>
        public required FileValidators Validators { get; init; }

        /// <summary>What the server takes the file for: <c>application/json</c>.</summary>
        public string? ContentType { get; init; }
    }

    /// <summary>The file is what it was when it was fetched with the validators that were given.</summary>
    public sealed record NotModified : FetchOutcome;

    /// <summary>Nothing came of it. What was written until then was taken back.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Address">The address that failed: the one that was asked for, or one that it led to.</param>
    public sealed record Failed(FetchFault Fault, Uri Address) : FetchOutcome
    {
        /// <summary>What the server answered, where it did.</summary>
        public int? Status { get; init; }

        /// <summary>When the server wants to be asked again, where it said so.</summary>
        public DateTimeOffset? RetryAt { get; init; }

        /// <summary>What is wrong, to stand inside a sentence.</summary>
        public string Reason => FetchSentences.ReasonOf(this);

        /// <summary>What is wrong, in a sentence.</summary>
        public string Message => $"{char.ToUpperInvariant(Reason[0])}{Reason[1..]}.";

        /// <summary>What to do about it, in a sentence.</summary>
        public string Cure => FetchSentences.CureOf(this);
    }
}

/// <summary>By what a server knows one state of a file again.</summary>
/// <param name="ETag">The tag, with its quotes, as the server gave it.</param>
/// <param name="LastModified">When it was changed last.</param>
internal sealed record FileValidators(string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>Nothing is known of an earlier state.</summary>
    public static FileValidators None { get; } = new(null, null);
}

/// <summary>How far a download is.</summary>
/// <param name="Bytes">What came so far.</param>
/// <param name="Total">What is to come in all, where the server says so.</param>
internal readonly record struct FetchProgress(long Bytes, long? Total);
