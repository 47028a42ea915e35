using System.Collections.Immutable;
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
    private const string ThemeFolder = "templates/";

    /// <summary>Nobody mends more at once, and one wrong line of the configuration can be an error of every rule.</summary>
    private const int MostProblems = 50;

    private readonly SiteInputs inputs = new(files, remembers: true);
    private readonly Lock gate = new();
    private PreviewState state = PreviewState.Nothing;
    private Reading? reading;
    private LoadedTheme? theme;
    private ImmutableArray<string> patterns = [];

    /// <summary>Happens when a page could not be rendered and the good site before is shown again; from the thread that asked for the page.</summary>
    public event EventHandler? FellBack;

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

    /// <summary>Reads what changed; everything, the first time. Only one thread at a time may do so.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled; the state stays.</exception>
    public PreviewState Refresh(FileChanges changes, CancellationToken cancellation)
    {
        inputs.Forget(changes.Paths);
        if (changes.HaveComeOrGone)
        {
            inputs.ForgetFound();
        }

        var (ofTheme, others) = (changes.Paths.Where(IsOfTheme).ToArray(), changes.Paths.Where(path => !IsOfTheme(path)).ToArray());
        if (theme is null || ofTheme.Length > 0)
        {
            theme = LoadTheme();
        }

        if (reading is null || others.Length > 0)
        {
            reading = Read(cancellation);
        }

        lock (gate)
        {
            return state = Judge(changes);
        }
    }

    /// <summary>Where the site will be published, by the last configuration that could be read; <c>null</c> before there was one.</summary>
    public BaseUrl? Address { get; private set; }

    /// <summary>Looks at the configuration alone for what the site is made from, so that it can be watched before it is read.</summary>
    public void FindPatterns()
    {
        if (new SiteReader(files, new DiagnosticBag(), CancellationToken.None).ReadConfig() is { } config)
        {
            Address = options.BaseUrl ?? config.Site.BaseUrl;
            patterns = [.. SiteInputs.PatternsOf(config)];
        }
    }

    /// <summary>Whether a file's content is as it was when it was last read, so that there is nothing to refresh.</summary>
    public bool IsUnchanged(FilePath path) => inputs.IsUnchanged(path);

    /// <summary>A file of the site, as a build would write it. A page that cannot be rendered puts the good site before it back in its place.</summary>
    public PreviewAnswer Read(string file)
    {
        while (true)
        {
            var shown = State;
            if (shown.Site is not { } site)
            {
                return new PreviewAnswer(shown, null);
            }

            var bag = new DiagnosticBag();
            var bytes = site.Read(file, bag);
            var found = bag.Count == 0 ? [] : site.Judge(bag);
            if (!found.Any(diagnostic => diagnostic.IsError))
            {
                return new PreviewAnswer(shown, bytes);
            }

            FallBack(shown, found);
        }
    }

    private static bool IsOfTheme(FilePath path) => path.Value.StartsWith(ThemeFolder, StringComparison.Ordinal);

    private static bool IsAsset(FilePath path) => path.Value.StartsWith(ThemeFolder + Theme.AssetFolder, StringComparison.Ordinal);

    private static bool IsStyleSheet(FilePath path) => IsAsset(path) && path.Extension == ".css";

    private static bool IsOtherAsset(FilePath path) => IsAsset(path) && !IsStyleSheet(path);

    private LoadedTheme LoadTheme()
    {
        var bag = new DiagnosticBag();
        var loaded = Theme.Load(files, bag);
        loaded.CheckTemplates(bag);
        return new LoadedTheme(loaded, bag.ToSorted());
    }

    private Reading Read(CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var reader = new SiteReader(inputs, bag, cancellation);
        if (reader.ReadConfig() is not { } config)
        {
            return new Reading(null, bag.ToSorted());
        }

        return new Reading(reader.Read(config, options, new StageClock()), bag.ToSorted());
    }

    private PreviewState Judge(FileChanges changes)
    {
        var number = state.Number + 1;
        var policy = reading!.Site?.Policy ?? SeverityPolicy.Default;
        var diagnostics = policy.Apply(reading.Diagnostics.AddRange(theme!.Diagnostics));
        if (reading.Site is null || diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            return state with { Number = number, Problems = Problems(diagnostics), Diagnostics = diagnostics };
        }

        // What was saved while there were errors shows only now, so after them everything counts as changed.
        var isMended = !state.Problems.IsEmpty;
        var onlyStyles = !isMended && !changes.HaveComeOrGone && !changes.IsNothing && changes.Paths.All(IsStyleSheet);
        return new PreviewState
        {
            Number = number,
            ShownNumber = onlyStyles ? state.ShownNumber : number,
            StylesNumber = isMended || changes.Paths.Any(IsStyleSheet) ? number : state.StylesNumber,
            AssetsNumber = isMended || changes.Paths.Any(IsOtherAsset) ? number : state.AssetsNumber,
            Site = new PreviewSite(reading.Site, theme.Theme),
            SiteBefore = state.Site,
            Problems = [],
            Diagnostics = diagnostics,
        };
    }

    private void FallBack(PreviewState shown, ImmutableArray<Diagnostic> found)
    {
        lock (gate)
        {
            if (!ReferenceEquals(state, shown))
            {
                return;
            }

            var number = state.Number + 1;
            state = state with
            {
                Number = number,
                ShownNumber = number,
                StylesNumber = number,
                AssetsNumber = number,
                Site = shown.SiteBefore,
                SiteBefore = null,
                Problems = Problems(found),
                Diagnostics = [.. state.Diagnostics, .. found],
            };
        }

        FellBack?.Invoke(this, EventArgs.Empty);
    }

    private ImmutableArray<PreviewProblem> Problems(ImmutableArray<Diagnostic> diagnostics)
    {
        var excerpts = new SourceExcerpts(files);
        return [.. diagnostics.Where(diagnostic => diagnostic.IsError).Take(MostProblems).Select(error => new PreviewProblem(error, excerpts.Of(error.Span)))];
    }

    /// <summary>The newest reading of the inputs, good or not.</summary>
    private sealed record Reading(ReadSite? Site, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>The newest theme, good or not.</summary>
    private sealed record LoadedTheme(Theme Theme, ImmutableArray<Diagnostic> Diagnostics);
}
