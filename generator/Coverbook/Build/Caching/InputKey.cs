using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Config;
using Coverbook.Files;

namespace Coverbook.Build.Caching;

/// <summary>
/// A digest of all that a build depends on: the tool itself, the options, and path and content of every input. Content, not
/// times: a checkout that only touched its files is no change.
/// </summary>
internal static class InputKey
{
    /// <summary>Reads and digests every input of a configured site; <c>null</c> when one cannot be read.</summary>
    public static string? Compute(SiteConfig config, ReadOptions options, ISourceFiles files, ParallelOptions parallel)
    {
        var digests = new ConcurrentDictionary<FilePath, byte[]>();
        try
        {
            FoundFiles[] found = [.. SiteInputs.PatternsOf(config).Select(files.Find)];
            if (found.Any(part => !part.Unreadable.IsEmpty))
            {
                return null;
            }

            Parallel.ForEach(found.SelectMany(part => part.Files).Distinct(), parallel, path =>
            {
                using var stream = files.Open(path);
                digests[path] = SHA256.HashData(stream);
            });
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(SourceFilesExtensions.IsReadFailure))
        {
            return null;
        }

        return Sum(options, digests);
    }

    /// <summary>The same from digests that were taken while the inputs were read.</summary>
    public static string Sum(ReadOptions options, IEnumerable<KeyValuePair<FilePath, byte[]>> digests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{ToolVersion.Identity}\n{options.BaseUrl}\n{options.Date:O}\n{options.Strict}\n"));
        foreach (var (path, digest) in digests.DistinctBy(pair => pair.Key).OrderBy(pair => pair.Key))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path.Value + "\n"));
            hash.AppendData(digest);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
