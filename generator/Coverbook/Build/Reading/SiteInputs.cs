using System.Collections.Immutable;
using System.Security.Cryptography;
using Coverbook.Authoring;
using Coverbook.Changes.History;
using Coverbook.Config;
using Coverbook.Exporting;
using Coverbook.Files;
using Coverbook.Files.Keeping;
using Coverbook.Sources;

namespace Coverbook.Build.Reading;

/// <summary>
/// The inputs of each loader, with a digest of all that it read. Paths stay out of it: a site may lie anywhere. Inputs that
/// remember serve a site that is read again and again.
/// </summary>
internal sealed class SiteInputs(ISourceFiles files, bool remembers = false)
{
    private readonly Dictionary<string, (DigestingFiles Digesting, RememberingFiles Remembering)> kinds = new(StringComparer.Ordinal);

    private (KeptReadings Readings, IReadOnlyDictionary<FilePath, byte[]> Known)? keeping;

    /// <summary>The files for the theme, which are no data: what the site was built from does not list them.</summary>
    public DigestingFiles Theme { get; } = new(files);

    /// <summary>Every file that was read, with the SHA-256 of the bytes that were read.</summary>
    public IEnumerable<KeyValuePair<FilePath, byte[]>> All => kinds.Values.SelectMany(kind => kind.Digesting.Digests).Concat(Theme.Digests);

    /// <summary>The patterns of what a site is known to have before its configuration was read.</summary>
    public static IEnumerable<string> PatternsWithoutConfig =>
    [
        .. ContentLoader.Patterns,
        HistoryLoader.Pattern,
        Rendering.Theme.Pattern,
        ConfigLoader.FileName.Value,
        LockFile.Path.Value,
    ];

    /// <summary>The patterns of all inputs of a configured site.</summary>
    public static IEnumerable<string> PatternsOf(SiteConfig config, ISourceFiles files) =>
        SiteSources.Of(config, files).Patterns.Concat(PatternsWithoutConfig);

    /// <summary>The files for the loader of one kind of input.</summary>
    public ISourceFiles For(string kind)
    {
        if (!kinds.TryGetValue(kind, out var known))
        {
            var digesting = new DigestingFiles(files);
            kinds[kind] = known = (digesting, new RememberingFiles(digesting));
        }

        return remembers ? known.Remembering
            : keeping is { } kept ? new KeptFiles(known.Digesting, kept.Readings, kept.Known)
            : known.Digesting;
    }

    /// <summary>From now on loaders take from there what was made of files before, and leave there what they make.</summary>
    /// <param name="readings">Where readings are kept.</param>
    /// <param name="known">The SHA-256 of files as they stand now.</param>
    public void KeepIn(KeptReadings readings, IReadOnlyDictionary<FilePath, byte[]> known) => keeping = (readings, known);

    /// <summary>Whether a file's content is as it was when it was last read.</summary>
    public bool IsUnchanged(FilePath path)
    {
        if (kinds.Values.Select(kind => kind.Digesting)
            .Append(Theme)
            .Select(kind => kind.DigestOf(path))
            .FirstOrDefault(digest => digest is not null) is not { } known)
        {
            return false;
        }

        try
        {
            using var stream = files.Open(path);
            return known.AsSpan().SequenceEqual(SHA256.HashData(stream));
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return false;
        }
    }

    /// <summary>The SHA-256 of what was read of a file; <c>null</c> when nobody read it.</summary>
    public byte[]? DigestOf(FilePath path) =>
        kinds.Values.Select(kind => kind.Digesting.DigestOf(path)).FirstOrDefault(digest => digest is not null);

    /// <summary>Forgets what was made of files that changed.</summary>
    public void Forget(IEnumerable<FilePath> changed)
    {
        foreach (var path in changed)
        {
            foreach (var (_, remembering) in kinds.Values)
            {
                remembering.Forget(path);
            }
        }
    }

    /// <summary>Forgets which files there are.</summary>
    public void ForgetFound()
    {
        foreach (var (_, remembering) in kinds.Values)
        {
            remembering.ForgetFound();
        }
    }

    /// <summary>After the whole site was loaded: forgets the files, and their digests, that it did not use.</summary>
    public void ForgetUnused()
    {
        foreach (var (_, remembering) in kinds.Values.Where(_ => remembers))
        {
            remembering.ForgetUnused();
        }
    }

    /// <summary>The digest of each kind that any file was read for.</summary>
    public ImmutableArray<InputDigest> ToDigests() =>
    [
        .. kinds.Select(kind => (kind.Key, kind.Value.Digesting.Digests))
            .Where(kind => kind.Digests.Count > 0)
            .Select(kind => new InputDigest(kind.Key, kind.Digests.Count, Sum(kind.Digests.Select(file => file.Value)))),
    ];

    private static string Sum(IEnumerable<byte[]> digests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var digest in digests)
        {
            hash.AppendData(digest);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
