using System.Collections.Concurrent;
using System.Security.Cryptography;
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
    public static IReadOnlyDictionary<FilePath, byte[]>? Digest(SiteConfig config, ISourceFiles files, ParallelOptions parallel)
    {
        var digests = new ConcurrentDictionary<FilePath, byte[]>();
        try
        {
            FoundFiles[] found = [.. SiteInputs.PatternsOf(config, files).Select(files.Find)];
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

        return digests;
    }

    /// <summary>The digest of all, from those of the inputs.</summary>
    public static string Sum(ReadOptions options, IEnumerable<KeyValuePair<FilePath, byte[]>> digests)
    {
        using var all = new GatheredDigest();
        all.AddLine($"{ToolVersion.Identity}\n{options.BaseUrl}\n{options.Date:O}\n{options.Strict}");
        foreach (var (path, digest) in digests.DistinctBy(pair => pair.Key).OrderBy(pair => pair.Key))
        {
            all.AddLine(path.Value);
            all.Add(digest);
        }

        return all.TakeText();
    }
}
