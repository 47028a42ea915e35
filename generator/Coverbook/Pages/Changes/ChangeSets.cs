using System.Collections.Immutable;
using Coverbook.Changes.Comparing;
using Coverbook.Changes.History;
using Coverbook.Changes.Snapshots;
using Coverbook.Files;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Changes;

/// <summary>
/// The changes between states of the site that follow each other, in sentences. A page has room for so many sentences: the newest changes
/// take them first, and what is left out is counted.
/// </summary>
internal sealed class ChangeSets(PageContext context)
{
    /// <summary>The anchor of what changed since the newest snapshot.</summary>
    public const string Pending = "now";

    private const int MostOfPage = 200;
    private const int MostOfTopic = 40;

    private static readonly ChangeTopic[] Topics = [ChangeTopic.Attack, ChangeTopic.Coverage, ChangeTopic.Sources, ChangeTopic.Rules];

    private readonly Dictionary<string, Route> rules = RuleKeys.Of(context.Model.NamedRules).ToDictionary(
        named => named.Value, named => context.Slugs.RouteOf(named.Key), StringComparer.Ordinal);

    private int left = MostOfPage;

    /// <summary>All of them, the newest first.</summary>
    public ImmutableArray<ChangeSetView> All()
    {
        var log = context.Changes;
        var sets = ImmutableArray.CreateBuilder<ChangeSetView>();
        if (log.Pending is { IsEmpty: false } pending)
        {
            sets.Add(Make(Pending, "Now", log.History.Newest!, null, pending));
        }

        foreach (var recorded in log.Recorded)
        {
            var name = recorded.Newer.Name.ToString();
            sets.Add(Make(name, name, recorded.Older, recorded.Newer, recorded.Changes));
        }

        return sets.DrainToImmutable();
    }

    private ChangeSetView Make(string anchor, string heading, HistoryEntry older, HistoryEntry? newer, SnapshotChanges changes) => new(
        anchor,
        heading,
        older.Name.ToString(),
        ChangeSentences.Summary(changes),
        Place(older.File),
        newer is null ? null : Place(newer.File),
        [
            .. Topics.Select(topic => (Topic: topic, Changes: ChangeSentences.About(changes, topic)))
                .Where(about => !about.Changes.IsEmpty)
                .Select(about => Make(about.Topic, about.Changes, $"{older.File} {newer?.File.Value ?? Route.Snapshot.Path}"))
        ]);

    private ChangeTopicView Make(ChangeTopic topic, ImmutableArray<Change> changes, string files)
    {
        var count = Math.Min(changes.Length, Math.Min(left, MostOfTopic));
        left -= count;
        var rest = changes.Length - count;
        return new ChangeTopicView(
            ChangeSentences.Heading(topic),
            [.. changes.Take(count).Select(Line)],
            rest == 0 ? null : $"{(count == 0 ? "" : "And ")}{English.Number(rest)}{(count == 0 ? "" : " more")}: coverbook diff {files}");
    }

    private ChangeLineView Line(Change change)
    {
        var sentence = ChangeSentences.Of(change);
        return new ChangeLineView(sentence.Before, sentence.Subject, sentence.After, RouteOf(sentence));
    }

    private Route? RouteOf(ChangeSentence sentence) => sentence switch
    {
        { Technique: TechniqueId id } => context.RouteOf(id),
        { Rule: { } key } => rules.TryGetValue(key, out var route) ? route : null,
        _ => null,
    };

    private PlaceView Place(FilePath file) => context.Place(SourceSpan.Whole(file)) with { Text = file.Value };
}
