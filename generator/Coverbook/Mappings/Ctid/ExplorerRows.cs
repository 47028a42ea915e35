using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Ctid;

/// <summary>Gathers the rows of a mapping by capability.</summary>
internal sealed class ExplorerRows(CapabilityMapping mapping, IReadOnlyDictionary<string, string> groups, DiagnosticBag bag)
{
    private const string NonMappable = "non_mappable";
    private const string Technique = "attack_object_id";

    private static readonly ForeignKeys Keys = new(
        "mapping_type", "capability_group", "capability_id", "capability_description", Technique, "attack_object_name", "comments",
        "references", "status", "score_category", "score_value", "related_score", "author", "author_contact", "author_organization",
        "attack_version", "mapping_framework", "mapping_framework_version", "technology_domain");

    private readonly Dictionary<string, CapabilityDraft> byId = new(StringComparer.Ordinal);
    private readonly List<CapabilityDraft> inOrder = [];
    private readonly SortedSet<string> otherReleases = new(StringComparer.Ordinal);
    private (SourceSpan First, int Count) inProgress;
    private (SourceSpan First, int Count) ofOtherRelease;

    /// <summary>Adds one row.</summary>
    public void Add(Fields row)
    {
        if (Keys.Read(row, bag, () => Read(row)) is ({ } draft, { } score))
        {
            draft.Add(score);
        }
    }

    private (CapabilityDraft? Draft, CapabilityScore? Score) Read(Fields row)
    {
        var draft = DraftOf(row);
        var status = row.TrimmedText("status");
        var relation = row.TrimmedText("mapping_type");
        var technique = row.TrimmedText(Technique);
        if (draft is not null && status == "in_progress")
        {
            inProgress = Counted(inProgress, row.SpanOf("status"));
        }
        else if (status == NonMappable || (technique is null && relation is null or NonMappable))
        {
            draft?.AddNotMappable(row.TrimmedText("comments"));
        }
        else if (draft is not null && technique is null)
        {
            bag.Add(FormatDiagnostics.TechniqueMissing(row.SpanOf(Technique), row.TrimmedText("capability_id") ?? ""));
        }
        else if (technique is not null)
        {
            return (draft, ReadScore(row, technique, relation ?? ""));
        }

        return (draft, null);
    }

    /// <summary>The capabilities, in the order of their first rows; what was only counted is told.</summary>
    public ImmutableArray<Capability> ToCapabilities()
    {
        if (inProgress.Count > 0)
        {
            bag.Add(FormatDiagnostics.InProgress(inProgress.First, inProgress.Count));
        }

        if (ofOtherRelease.Count > 0)
        {
            bag.Add(
                FormatDiagnostics.RowsOfOtherRelease(
                    ofOtherRelease.First, ofOtherRelease.Count, otherReleases, mapping.AttackVersion!));
        }

        return [.. inOrder.Select(draft => draft.ToCapability(mapping))];
    }

    /// <summary>The capability that a row is of; the description is its name, whatever the key is called.</summary>
    private CapabilityDraft? DraftOf(Fields row)
    {
        var name = row.TrimmedText("capability_description") is { } written ? MappingName.Of(written) : null;
        var groupId = row.TrimmedText("capability_group");
        if ((row.TrimmedText("capability_id") ?? name ?? groupId) is not { } id)
        {
            row.RequireKey("capability_id");
            return null;
        }

        if (byId.TryGetValue(id, out var known))
        {
            return known;
        }

        var group = groupId is null ? null : groups.GetValueOrDefault(groupId, groupId);
        name ??= MappingName.Of(group ?? id);
        var draft = new CapabilityDraft(id, name, group == name || group == id ? null : group, row.SpanOf("capability_id"), bag);
        byId.Add(id, draft);
        inOrder.Add(draft);
        return draft;
    }

    private CapabilityScore? ReadScore(Fields row, string written, string relation)
    {
        if (!TechniqueId.TryParse(written, out var technique))
        {
            bag.Add(FormatDiagnostics.NoTechnique(row.SpanOf(Technique), written));
            return null;
        }

        var (hasCategory, hasValue) = (row.TrimmedText("score_category") is not null, row.TrimmedText("score_value") is not null);
        var (category, value) = (ScoreWords.Category(row, "score_category"), ScoreWords.Value(row, "score_value"));
        if (hasCategory != hasValue)
        {
            row.RequireKey(hasValue ? "score_category" : "score_value");
        }

        if ((hasCategory || hasValue) && (category is null || value is null))
        {
            return null;
        }

        NoteRelease(row);
        return new CapabilityScore(
            technique, relation, category, value, row.TrimmedText("comments"), ReferenceList.Read(row, "references"),
            row.SpanOf(Technique));
    }

    /// <summary>A row may have been written for another release than its mapping; what is no number says nothing.</summary>
    private void NoteRelease(Fields row)
    {
        if (ReleaseOf(row.TrimmedText("attack_version")) is { } release
            && ReleaseOf(mapping.AttackVersion) is { } whole
            && release != whole)
        {
            ofOtherRelease = Counted(ofOtherRelease, row.SpanOf("attack_version"));
            otherReleases.Add(release.ToString());
        }
    }

    /// <summary>Releases are compared number by number: 16.10 follows 16.9, and 16 is 16.0.</summary>
    private static Version? ReleaseOf(string? text) =>
        Version.TryParse(text?.Contains('.', StringComparison.Ordinal) == false ? text + ".0" : text, out var release) ? release : null;

    private static (SourceSpan First, int Count) Counted((SourceSpan First, int Count) so, SourceSpan span) =>
        (so.Count == 0 ? span : so.First, so.Count + 1);
}
