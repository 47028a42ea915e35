using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Authoring;

/// <summary>
/// The door to authored content: reads <c>content/pages/**/*.md</c> and <c>content/notes/*.md</c>; <c>.markdown</c> means the same.
/// </summary>
internal static class ContentLoader
{
    private const string PageFolder = "content/pages/";
    private const string NoteFolder = "content/notes/";

    private static readonly string[] Extensions = [".md", ".markdown"];

    private static readonly string[] PagePatterns = [.. Extensions.Select(extension => $"{PageFolder}**/*{extension}")];
    private static readonly string[] NotePatterns = [.. Extensions.Select(extension => $"{NoteFolder}*{extension}")];

    /// <summary>The patterns of all that is read here.</summary>
    public static IEnumerable<string> Patterns => PagePatterns.Concat(NotePatterns);

    /// <summary>All pages, in the order of the navigation, and all notes by technique.</summary>
    public static AuthoredContent Load(ISourceFiles files, DiagnosticBag bag)
    {
        var pages = Find(PagePatterns, files, bag).Select(path => Read(path, files, bag, ReadPage)).OfType<ContentPage>();
        var notes = Find(NotePatterns, files, bag).Select(path => Read(path, files, bag, ReadNote)).OfType<TechniqueNote>();
        var byTechnique = notes.ToLookup(note => note.Technique);
        bag.AddRange(
            byTechnique.SelectMany(
                group => group.Skip(1),
                (group, other) => ContentDiagnostics.SecondNote(
                    SourceSpan.Whole(other.Text.Start.Path), $"{group.Key}", group.First().Text.Start.Path.Name)));
        return new AuthoredContent(
            [.. pages.OrderBy(page => page.Order ?? int.MaxValue).ThenBy(page => page.Title, StringComparer.Ordinal)],
            byTechnique.ToFrozenDictionary(group => group.Key, group => group.First()));
    }

    private static ImmutableArray<FilePath> Find(string[] patterns, ISourceFiles files, DiagnosticBag bag)
    {
        var found = patterns.Select(files.Find).Aggregate((one, other) => one.With(other));
        bag.AddRange(found.Unreadable.Select(
            folder => InputDiagnostics.FolderUnreadable(
                InputKind.Content, SourceSpan.Whole(folder.Path), folder.Path.Value, folder.Reason)));
        return found.Files;
    }

    private static T? Read<T>(
        FilePath path, ISourceFiles files, DiagnosticBag bag, Func<FilePath, ISourceFiles, DiagnosticBag, T?> readFile)
        where T : class
    {
        var read = files.Recall(path, typeof(T), () =>
        {
            var own = new DiagnosticBag();
            return new ReadContent<T>(readFile(path, files, own), own.ToSorted());
        });
        bag.AddRange(read.Diagnostics);
        return read.Value;
    }

    private static ContentPage? ReadPage(FilePath path, ISourceFiles files, DiagnosticBag bag)
    {
        if (FrontMatter.Read(path, files, bag) is not { } file)
        {
            return null;
        }

        var fields = new Fields(file.Fields, InputKind.Content, bag, "This page");
        var page = new ContentPage
        {
            Address = AddressOf(path),
            Title = fields.RequiredText("title") ?? "",
            Order = ReadOrder(fields),
            Description = fields.Text("description"),
            Audience = fields.Word("audience", AudienceWords.ByWord) ?? Audience.Public,
            Text = file.Text,
        };
        fields.RefuseOthers();
        return page.Title.Length == 0 ? null : page;
    }

    /// <summary><c>guides/index.md</c> is the page of its folder.</summary>
    private static ImmutableArray<string> AddressOf(FilePath path)
    {
        var parts = path.Value[PageFolder.Length..^path.Extension.Length].Split('/');
        return [.. parts.Length > 1 && parts[^1] == "index" ? parts[..^1] : parts];
    }

    private static int? ReadOrder(Fields fields)
    {
        var order = fields.Number("order");
        if (order is not { } number || (decimal.IsInteger(number) && number is >= 0 and <= 10_000))
        {
            return (int?)order;
        }

        fields.Refuse("order", string.Create(CultureInfo.InvariantCulture, $"Write a whole number from 0 to {10_000}."));
        return null;
    }

    private static TechniqueNote? ReadNote(FilePath path, ISourceFiles files, DiagnosticBag bag)
    {
        if (!TechniqueId.TryParse(path.Stem, out var id))
        {
            bag.Add(ContentDiagnostics.NoteWithoutTechnique(SourceSpan.Whole(path), path.Name));
            return null;
        }

        if (FrontMatter.Read(path, files, bag) is not { } file)
        {
            return null;
        }

        var fields = new Fields(file.Fields, InputKind.Content, bag, "This note");
        var note = new TechniqueNote
        {
            Technique = id,
            FeaturedRule = fields.Text("featuredRule"),
            FeaturedRuleSpan = fields.SpanOf("featuredRule"),
            Decision = fields.MapOf("accepted") is { } decision ? ReadDecision(fields.Inside(decision, "This decision")) : null,
            Audience = fields.Word("audience", AudienceWords.ByWord) ?? Audience.Public,
            Text = file.Text,
        };
        fields.RefuseOthers();
        return note;
    }

    private static Decision? ReadDecision(Fields fields)
    {
        var reason = fields.RequiredText("reason");
        var decision = new Decision(reason ?? "", fields.Text("owner"), fields.Date("review"), fields.SpanOf("review"));
        fields.RefuseOthers();
        return reason is null ? null : decision;
    }

    /// <summary>A page or note, where it could be read, and what reading it found.</summary>
    private sealed record ReadContent<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics);
}
