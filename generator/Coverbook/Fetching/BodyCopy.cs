using System.Security.Cryptography;

namespace Coverbook.Fetching;

/// <summary>Writes the body of an answer to its destination, and sums it up on the way.</summary>
internal sealed class BodyCopy(Stream destination, long mostBytes, IProgress<FetchProgress>? progress)
{
    private const int Piece = 64 * 1024;

    private readonly long start = destination.Position;

    /// <summary>Takes back what was written.</summary>
    public void StartAfresh()
    {
        destination.SetLength(start);
        destination.Position = start;
    }

    /// <summary>Takes all of it, or says why not.</summary>
    public async Task<FetchOutcome> TakeAsync(FetchAnswer answer)
    {
        var total = answer.Response.Content.Headers.ContentLength;
        if (answer.Status != Wire.Ok)
        {
            return new FetchOutcome.Failed(FetchFault.Status, answer.Trail.Address) { Status = answer.Status };
        }

        if (total > mostBytes)
        {
            return new FetchOutcome.Failed(FetchFault.TooLarge, answer.Trail.Address);
        }

        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = await WriteAsync(answer, total, sum);
        return size > mostBytes ? new FetchOutcome.Failed(FetchFault.TooLarge, answer.Trail.Address)
            : size < total ? new FetchOutcome.Failed(FetchFault.CutOff, answer.Trail.Address)
            : new FetchOutcome.Fetched(answer.Trail.Address, size, Convert.ToHexStringLower(sum.GetHashAndReset()))
            {
                Pinned = answer.Trail.Pinned,
                Validators = new FileValidators(answer.Response.Headers.ETag?.ToString(), answer.Response.Content.Headers.LastModified),
                ContentType = answer.Response.Content.Headers.ContentType?.MediaType,
            };
    }

    /// <summary>How many bytes came; more than may be, as soon as that is known.</summary>
    private async Task<long> WriteAsync(FetchAnswer answer, long? total, IncrementalHash sum)
    {
        var (patience, buffer, size) = (answer.Patience, new byte[Piece], 0L);
        await using var body = await answer.Response.Content.ReadAsStreamAsync(patience.Token);
        patience.Continue();
        while (size <= mostBytes && await Wire.ReadAsync(body, buffer, patience.Token) is > 0 and var read)
        {
            patience.Continue();
            size += read;
            sum.AppendData(buffer, 0, read);
            await destination.WriteAsync(buffer.AsMemory(0, read), patience.Token);
            progress?.Report(new FetchProgress(size, total));
        }

        return size;
    }
}
