using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Files.Watching;
using Coverbook.Rendering;
using Coverbook.Terms;

namespace Coverbook.Build.Previewing;

/// <summary>
/// The door for <c>coverbook serve</c>: a site in memory that follows its inputs. A change re-reads the files that changed and
/// joins everything again; pages are rendered when they are asked for, by the same code as in a build. While the inputs have
/// errors the last good site stays. Pages may be asked for from any thread while one thread refreshes.
/// </summary>
public sealed class SitePreview(ISourceFiles files, ReadOptions options)
{
    /// <summary>Nobody mends more at once, and one wrong line of the configuration can be an error of every rule.</summary>
    private const int MostProblems = 50;

    private readonly SiteInputs inputs = new(files, remembers: true);
    private readonly Lock gate = new();
    private PreviewState state = PreviewState.Nothing;
    private Reading? reading;
    private LoadedTheme? theme;
    private ImmutableArray<string> patterns = [];

    /// <summary>
    /// Happens when rendering a page that was asked for found something that <see cref="State"/> did not know yet; from the thread that
    /// asked for it.
    /// </summary>
    public event EventHandler? Noticed;

    /// <summary>What is shown now.</summary>
    public PreviewState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>The patterns of everything that the site is made from, by the last configuration that could be read.</summary>
    public IEnumerable<string> Patterns => patterns.IsEmpty ? SiteInputs.PatternsWithoutConfig : patterns;

    /// <summary>Where the site will be published, by the last configuration that could be read; <c>null</c> before there was one.</summary>
    public BaseUrl? Address { get; private set; }

    /// <summary>Looks at the configuration alone for what the site is made from, so that it can be watched before it is read.</summary>
    public void FindPatterns()
    {
        if (new SiteReader(files, new DiagnosticBag(), CancellationToken.None).ReadConfig() is { } config)
        {
            Address = options.BaseUrl ?? config.Site.BaseUrl;
            patterns = [.. SiteInputs.PatternsOf(config, files)];
        }
    }

    /// <summary>Whether a file's content is as it was when it was last read, so that there is nothing to refresh.</summary>
    public bool IsUnchanged(FilePath path) => inputs.IsUnchanged(path);

    /// <summary>Reads what changed; everything, the first time. Only one thread at a time may do so.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled; the state stays.</exception>
    public PreviewState Refresh(FileChanges changes, CancellationToken cancellation)
    {
        inputs.Forget(changes.Paths);
        if (changes.HaveComeOrGone)
        {
            inputs.ForgetFound();
        }

        var isRedressed = theme is null || changes.Paths.Any(ThemePaths.IsOfTheme);
        if (isRedressed)
        {
            theme = LoadTheme();
        }

        if (reading is null || !changes.Paths.All(ThemePaths.IsOfTheme))
        {
            reading = Read(cancellation);
        }

        var (site, found) = Dress(reading, theme!, isTried: isRedressed || changes.Paths.Contains(ConfigLoader.FileName));
        var problems = Problems(found);
        lock (gate)
        {
            return state = site is null
                ? state with
                {
                    Number = state.Number + 1,
                    Problems = problems,
                    Diagnostics = found,
                    IsConfigured = reading.Site is not null,
                    IsNewest = false,
                }
                : state.Then(site, found, changes);
        }
    }

    /// <summary>Keeps the last good site after a refresh that did not come to its end, and reads everything anew at the next one.</summary>
    internal PreviewState Fail(string? reason)
    {
        (reading, theme) = (null, null);
        ImmutableArray<Diagnostic> found = [PreviewDiagnostics.CannotRefresh(reason)];
        lock (gate)
        {
            return state = state with { Number = state.Number + 1, Problems = Problems(found), Diagnostics = found, IsNewest = false };
        }
    }

    /// <summary>
    /// A file of the site, as a build would write it. A page that cannot be rendered puts the good site before it back in its place,
    /// where that can render it; else it alone has no bytes.
    /// </summary>
    public PreviewAnswer Read(string file)
    {
        while (true)
        {
            var shown = State;
            if (shown.Site is not { } site)
            {
                return new PreviewAnswer(shown, null);
            }

            var (bytes, found) = site.Read(file);
            if (found.All(one => IsKnown(shown.Diagnostics, one)))
            {
                return new PreviewAnswer(shown, bytes);
            }

            Notice(shown, file, found);
        }
    }

    private LoadedTheme LoadTheme()
    {
        var bag = new DiagnosticBag();
        return new LoadedTheme(Theme.Load(inputs.Theme, bag), bag.ToSorted());
    }

    private Reading Read(CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var reader = new SiteReader(inputs, bag, cancellation);
        var site = reader.ReadConfig() is { } config ? reader.Read(config, options, new StageClock()) : null;
        return new Reading(site, bag.ToSorted());
    }

    /// <summary>The site to show, <c>null</c> when there is an error, and all that is known of it.</summary>
    private static (SiteSnapshot? Site, ImmutableArray<Diagnostic> Found) Dress(Reading reading, LoadedTheme theme, bool isTried)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(reading.Diagnostics);
        bag.AddRange(theme.Diagnostics);
        if (reading.Site is not { } read)
        {
            return (null, SeverityPolicy.Default.Apply(bag.ToSorted()));
        }

        var themed = new ThemedSite(read, theme.Theme);
        if (!themed.Check(bag) || HasError(read.Policy.Apply(bag.ToSorted())))
        {
            return (null, read.Policy.Apply(bag.ToSorted()));
        }

        var site = new SiteSnapshot(themed);
        bag.AddRange(isTried ? site.Try() : []);
        var found = read.Policy.Apply(bag.ToSorted());
        return (HasError(found) ? null : site, found);
    }

    /// <summary>Adds what rendering a page found to the state, unless that is another one by now.</summary>
    private void Notice(PreviewState shown, string file, ImmutableArray<Diagnostic> found)
    {
        var known = new DiagnosticBag();
        known.AddRange(shown.Diagnostics);
        known.AddRange(found);
        var all = known.ToSorted();
        var next = HasError(found)
            ? shown.After(all, Problems(all), shown.SiteBefore is { } before && !HasError(before.Read(file).Found))
            : shown with { Diagnostics = all };
        lock (gate)
        {
            if (!ReferenceEquals(state, shown))
            {
                return;
            }

            state = next;
        }

        Noticed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>What is one more of a code that a file has a screenful of is only counted: the state would never come to hold it.</summary>
    private static bool IsKnown(ImmutableArray<Diagnostic> known, Diagnostic one) =>
        known.Contains(one)
        || known.Any(other =>
            other.More > 0 && other.Code == one.Code && other.Severity == one.Severity && other.Span?.Path == one.Span?.Path);

    private static bool HasError(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.IsError);

    private ImmutableArray<PreviewProblem> Problems(ImmutableArray<Diagnostic> diagnostics)
    {
        var excerpts = new SourceExcerpts(files);
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.IsError)
                .Take(MostProblems)
                .Select(error => new PreviewProblem(error, excerpts.Of(error.Span)))
        ];
    }

    /// <summary>The newest reading of the inputs, good or not.</summary>
    private sealed record Reading(ReadSite? Site, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>The newest theme, good or not.</summary>
    private sealed record LoadedTheme(Theme Theme, ImmutableArray<Diagnostic> Diagnostics);
}
