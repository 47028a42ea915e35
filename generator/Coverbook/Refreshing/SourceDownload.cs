using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Fetching;
using Coverbook.Files;
using Coverbook.Refreshing.Archives;
using Coverbook.Sources;
using Coverbook.Terms;

namespace Coverbook.Refreshing;

/// <summary>
/// Brings one source up to what is published now, or says why not; until the lock moves, nothing that is in force changes.
/// </summary>
internal sealed class SourceDownload(
    SiteConfig config, string siteFolder, SourceFolder folder, WebFetcher fetcher,
    DateOnly today, DiagnosticBag bag, IProgress<DownloadProgress>? progress)
{
    /// <summary>A later version that holds less than this part of what the one before held is not believed.</summary>
    private const decimal LeastKept = 0.8m;

    [Limit("Downloads", "bytes of the index of ATT&CK releases", "error CB9111")]
    private const long LargestIndex = 16 * 1024 * 1024;

    private readonly DiskFiles files = new(siteFolder);

    /// <summary>Releases that are newer than the one that the site is about.</summary>
    public List<NewerRelease> Newer { get; } = [];

    /// <summary>The source as the lock shall have it; <c>null</c> when something went wrong, which is in the bag.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task<LockedSource?> RefreshAsync(WantedSource wanted, LockedSource? known, CancellationToken cancellation)
    {
        if (wanted.Release is not { } entry)
        {
            return await FetchAsync(wanted, wanted.Address, known, cancellation);
        }

        return await FindReleaseAsync(wanted, entry, cancellation) is { } address
            ? await FetchAsync(wanted, address, known?.Version == entry.Release ? known : null, cancellation)
            : null;
    }

    /// <summary>Fetches exactly what the lock names; false when that cannot be had.</summary>
    public async Task<bool> RestoreAsync(WantedSource wanted, LockedSource known, CancellationToken cancellation)
    {
        if (folder.Has(known, wanted.Kind))
        {
            return Unpack(wanted, known);
        }

        if (await DownloadAsync(wanted, new Uri(known.Url), FileValidators.None, cancellation) is not FetchOutcome.Fetched fetched)
        {
            return false;
        }

        if (fetched.Sha256 != known.Sha256)
        {
            folder.GiveUp(wanted.Name);
            bag.Add(RefreshDiagnostics.OtherBytes(wanted.NamedAt, wanted.Name, known.Url));
            return false;
        }

        // What was unpacked of other bytes goes with them.
        folder.Forget(known, wanted.Kind);
        folder.Adopt(wanted.Name, SourceStore.FileName(known, wanted.Kind));
        return Unpack(wanted, known);
    }

    private async Task<Uri?> FindReleaseAsync(WantedSource wanted, AttackOptions entry, CancellationToken cancellation)
    {
        using var index = new MemoryStream();
        var outcome = await fetcher.DownloadAsync(wanted.Address, FileValidators.None, index, null, cancellation);
        if (outcome is FetchOutcome.Failed failed)
        {
            bag.Add(NotFetched(wanted, failed));
            return null;
        }

        var releases = index.Length <= LargestIndex ? AttackIndex.Read(index.ToArray(), wanted.Address, entry.Domain.Word()) : null;
        if (releases is not { } known)
        {
            bag.Add(RefreshDiagnostics.NotWhatItIs(wanted.NamedAt, wanted.Name, "the list of releases is no collection index"));
            return null;
        }

        var own = AttackIndex.VersionOf(entry.Release);
        if (!entry.Newer && known.Length > 0 && own is not null && known[0].Version > own)
        {
            Newer.Add(new NewerRelease(entry.Domain.Word(), known[0].Version.ToString()));
        }

        if (known.FirstOrDefault(release => release.Version == own).Address is { } address)
        {
            return address;
        }

        bag.Add(RefreshDiagnostics.NoSuchRelease(wanted.NamedAt, entry.Release!, known.Select(release => release.Version.ToString())));
        return null;
    }

    private async Task<LockedSource?> FetchAsync(WantedSource wanted, Uri address, LockedSource? known, CancellationToken cancellation)
    {
        var isHere = known is not null && folder.Has(known, wanted.Kind);
        var validators = isHere ? new FileValidators(known!.ETag, known.LastModified) : FileValidators.None;
        switch (await DownloadAsync(wanted, address, validators, cancellation))
        {
            case FetchOutcome.NotModified:
                return Unpack(wanted, known!) ? known! with { Checked = Later(known.Checked) } : null;
            case FetchOutcome.Fetched fetched when fetched.Sha256 == known?.Sha256:
                folder.Adopt(wanted.Name, SourceStore.FileName(known, wanted.Kind));
                return Unpack(wanted, known) ? Seen(known, fetched) : null;
            case FetchOutcome.Fetched fetched:
                return Take(wanted, Seen(NewSource(wanted, fetched), fetched), fetched, known, cancellation);
            default:
                return null;
        }
    }

    private LockedSource NewSource(WantedSource wanted, FetchOutcome.Fetched fetched) =>
        new(wanted.Name, fetched.Pinned.AbsoluteUri, fetched.Sha256, fetched.Size, today, today)
        {
            Version = wanted.Release?.Release ?? TagOf(fetched.Pinned),
        };

    private LockedSource Seen(LockedSource source, FetchOutcome.Fetched fetched) => source with
    {
        Checked = Later(source.Checked),
        ETag = fetched.Validators.ETag,
        LastModified = fetched.Validators.LastModified,
    };

    /// <summary>Days only move on, whatever the clock of a machine says.</summary>
    private DateOnly Later(DateOnly day) => day > today ? day : today;

    /// <summary>
    /// Judges what came. What is refused stays until the run ends, which takes away whatever the lock does not name: the same bytes may be
    /// in force under another name.
    /// </summary>
    private LockedSource? Take(
        WantedSource wanted, LockedSource source, FetchOutcome.Fetched fetched, LockedSource? before, CancellationToken cancellation)
    {
        if (fetched.ContentType is "text/html" or "application/xhtml+xml")
        {
            folder.GiveUp(wanted.Name);
            bag.Add(RefreshDiagnostics.NotWhatItIs(wanted.NamedAt, wanted.Name, $"the server sends a page ({fetched.ContentType})"));
            return null;
        }

        folder.Adopt(wanted.Name, SourceStore.FileName(source, wanted.Kind));
        return Unpack(wanted, source) ? Judge(wanted, source, before, cancellation) : null;
    }

    private LockedSource? Judge(WantedSource wanted, LockedSource source, LockedSource? before, CancellationToken cancellation)
    {
        var own = new DiagnosticBag();
        var judged = new SourceJudge(config, files, cancellation).Judge(wanted, source, own);
        var error = own.ToSorted().FirstOrDefault(found => found.IsError);
        var reason = error is not null ? $"{error.Code}: {error.Message.TrimEnd('.')}"
            : judged.Items == 0 ? "there is nothing in it that a page could show"
            : null;
        if (reason is not null)
        {
            bag.Add(RefreshDiagnostics.NotWhatItIs(wanted.NamedAt, wanted.Name, reason));
            return null;
        }

        if (before is not null && judged.Items < before.Items * LeastKept)
        {
            bag.Add(RefreshDiagnostics.Shrunk(wanted.NamedAt, wanted.Name, before.Items, judged.Items));
            return null;
        }

        return judged;
    }

    private bool Unpack(WantedSource wanted, LockedSource source)
    {
        if (wanted.Kind != DownloadKind.Rules)
        {
            return true;
        }

        try
        {
            folder.Unpack(source);
            return true;
        }
        catch (UnsafeArchiveException exception)
        {
            bag.Add(RefreshDiagnostics.NotWhatItIs(wanted.NamedAt, wanted.Name, exception.Message));
            return false;
        }
    }

    private async Task<FetchOutcome> DownloadAsync(
        WantedSource wanted, Uri address, FileValidators known, CancellationToken cancellation)
    {
        FetchOutcome outcome;
        await using (var part = folder.Begin(wanted.Name))
        {
            outcome = await fetcher.DownloadAsync(address, known, part, Told(wanted), cancellation);
        }

        if (outcome is FetchOutcome.Fetched)
        {
            return outcome;
        }

        folder.GiveUp(wanted.Name);
        if (outcome is FetchOutcome.Failed failed)
        {
            bag.Add(NotFetched(wanted, failed));
        }

        return outcome;
    }

    private static Diagnostic NotFetched(WantedSource wanted, FetchOutcome.Failed failed) => RefreshDiagnostics.NotFetched(
        wanted.NamedAt, wanted.Name, failed.Address.AbsoluteUri, failed.Reason, failed.Cure);

    private NamedProgress? Told(WantedSource wanted) => progress is null ? null : new NamedProgress(wanted.Name, progress);

    /// <summary>The tag of a release on GitHub and its like: <c>…/releases/download/r2026-08-05/sigma.zip</c>.</summary>
    private static string? TagOf(Uri address)
    {
        var parts = address.AbsolutePath.Split('/');
        var at = Array.IndexOf(parts, "download");
        return at > 0 && parts[at - 1] == "releases" && at + 2 < parts.Length ? Uri.UnescapeDataString(parts[at + 1]) : null;
    }

    private sealed class NamedProgress(string name, IProgress<DownloadProgress> progress) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => progress.Report(new DownloadProgress(name, value.Bytes, value.Total));
    }
}
