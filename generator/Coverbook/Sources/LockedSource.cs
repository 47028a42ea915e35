namespace Coverbook.Sources;

/// <summary>One downloaded source as the lock has it: these bytes and no others.</summary>
/// <param name="Name">The name that the configuration gives it; of a release of ATT&amp;CK its domain.</param>
/// <param name="Url">Where these bytes are: the address of one version, wherever the configured one moves on to.</param>
/// <param name="Sha256">The sum of the bytes, in lower-case hexadecimal digits.</param>
/// <param name="Size">How many bytes.</param>
/// <param name="Retrieved">The day on which these bytes were first downloaded.</param>
/// <param name="Checked">The last day on which there was nothing newer.</param>
internal sealed record LockedSource(string Name, string Url, string Sha256, long Size, DateOnly Retrieved, DateOnly Checked)
{
    /// <summary>The version, where address or content say one.</summary>
    public string? Version { get; init; }

    /// <summary>How many techniques, findings or rules it holds, by which a later version that lost most of them is known.</summary>
    public int Items { get; init; }

    /// <summary>By what the server knows these bytes.</summary>
    public string? ETag { get; init; }

    /// <summary>When the server says that they were changed last.</summary>
    public DateTimeOffset? LastModified { get; init; }
}
