using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Layers;

/// <summary>
/// The findings of a layer. An entry claims something when it is enabled, visible and not scored at the bottom of the scale; in a layer
/// that marks techniques by scores or colours, one that has neither is a remark. The entries of a technique under several tactics are one
/// finding, with the best of their scores.
/// </summary>
internal sealed class LayerFindings(Fields layer, ScoreMeaning meaning, DiagnosticBag bag)
{
    private const decimal UsualTop = 100;

    private readonly Dictionary<TechniqueId, Entry> best = [];
    private readonly List<TechniqueId> inOrder = [];
    private bool marks;
    private decimal bottom;
    private decimal top = UsualTop;

    /// <summary>The findings, in the order of the layer.</summary>
    public ImmutableArray<Finding> Read()
    {
        ReadScale();
        marks = layer.Maps("techniques").Any(IsMarked);
        var (all, silent, first) = (0, 0, default(SourceSpan));
        foreach (var map in layer.Maps("techniques"))
        {
            all++;
            var entry = layer.Inside(map, "This technique");
            if (ReadEntry(entry) is not { } read)
            {
                continue;
            }

            if (Claims(entry, read.Score))
            {
                Keep(read);
            }
            else if (silent++ == 0)
            {
                first = read.Place.Span;
            }
        }

        if (silent > 0)
        {
            bag.Add(FormatDiagnostics.NothingClaimed(first, silent, all, "disabled, hidden, without score and colour where others have them, or scored at the bottom of the scale"));
        }

        var scale = new ScoreScale(top, meaning);
        return [.. inOrder.Select(id => ToFinding(id, best[id], scale))];
    }

    /// <summary>A gradient without sense is passed over, as the Navigator does; it colours cells, and no more.</summary>
    private void ReadScale()
    {
        if (layer.MapOf("gradient") is { } map)
        {
            var gradient = layer.Inside(map, "'gradient'");
            bottom = Math.Max(0, gradient.Number("minValue") ?? 0);
            top = gradient.Number("maxValue") is { } highest && highest > bottom ? highest : Math.Max(UsualTop, bottom);
        }
    }

    private Entry? ReadEntry(Fields entry)
    {
        var id = entry.Scalar("techniqueID");
        if (id is null)
        {
            entry.RequireKey("techniqueID");
            return null;
        }

        if (!TechniqueId.TryParse(id.Text.Trim(), out var technique))
        {
            if (bag.Wants("CB3050", id.Span))
            {
                bag.Add(FormatDiagnostics.NoTechnique(id.Span, id.Text));
            }

            return null;
        }

        return new Entry(
            technique, entry.Number("score"), entry.Value("score") ?? id, id, entry.TrimmedText("comment"),
            LayerTexts.LinksOf(entry).FirstOrDefault(), LayerTexts.MetadataOf(entry));
    }

    private bool Claims(Fields entry, decimal? score) =>
        entry.Boolean("enabled") != false
        && entry.Text("tactic") != ""
        && (score is not null ? score > bottom : marks ? IsMarked(entry.Map) : !IsLeftByTheEditor(entry));

    /// <summary>Whether the Navigator would colour it.</summary>
    private static bool IsMarked(MapNode entry) =>
        entry.Find("score")?.Value is ScalarNode { Kind: not ScalarKind.Null }
        || entry.Find("color")?.Value is ScalarNode { Text.Length: > 0, Kind: not ScalarKind.Null };

    /// <summary>Opening a technique's sub-techniques leaves an entry that says that, and nothing of the technique.</summary>
    private static bool IsLeftByTheEditor(Fields entry) =>
        entry.Boolean("showSubtechniques") == true
        && entry.TrimmedText("comment") is null
        && entry.TrimmedText("color") is null
        && entry.List("metadata").IsEmpty
        && entry.List("links").IsEmpty;

    private void Keep(Entry entry)
    {
        if (best.TryAdd(entry.Technique, entry))
        {
            inOrder.Add(entry.Technique);
            return;
        }

        var kept = best[entry.Technique];
        var (higher, lower) = (entry.Score ?? 0) > (kept.Score ?? 0) ? (entry, kept) : (kept, entry);
        best[entry.Technique] = higher with
        {
            Comment = higher.Comment ?? lower.Comment,
            Link = higher.Link ?? lower.Link,
            Metadata = higher.Metadata.IsEmpty ? lower.Metadata : higher.Metadata,
        };
    }

    private Finding ToFinding(TechniqueId id, Entry entry, ScoreScale scale) => new()
    {
        Id = id.ToString(),
        Url = entry.Link,
        Meta = entry.Score is { } score ? [.. entry.Metadata, KeyValuePair.Create(NameFor(entry), scale.Describe(score))] : entry.Metadata,
        Techniques =
        [
            new FindingTechnique(
                id, entry.Score is { } number ? scale.ToConfidence(number, entry.ScorePlace, bag) : null, MappingFunction.Detect,
                entry.Comment, null, null, entry.Place.Span),
        ],
        Span = entry.Place.Span,
    };

    /// <summary>The layer's authors may have called something a score themselves.</summary>
    private static string NameFor(Entry entry) =>
        entry.Metadata.Any(pair => pair.Key == ScoreScale.Shown) ? $"{ScoreScale.Shown} in the layer" : ScoreScale.Shown;

    private sealed record Entry(
        TechniqueId Technique, decimal? Score, DataNode ScorePlace, ScalarNode Place, string? Comment, WebLink? Link,
        ImmutableArray<KeyValuePair<string, string>> Metadata);
}
