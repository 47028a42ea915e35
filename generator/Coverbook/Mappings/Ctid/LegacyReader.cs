using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Ctid;

/// <summary>Reads the YAML of CTID's older security stack mappings: one control, which is a capability of its platform.</summary>
internal sealed class LegacyReader(FilePath file, MappingHints hints, DiagnosticBag bag)
{
    private const string SubTechniqueScores = "sub-techniques-scores";

    /// <summary>The type that the Mappings Explorer gives to all rows of these mappings.</summary>
    private const string Relation = "technique_scores";

    private static readonly ForeignKeys RootKeys = new(
        "version", "ATT&CK version", "creation date", "last update", "name", "author", "contact", "organization", "platform", "tags",
        "description", "techniques", "comments", "references");

    private static readonly ForeignKeys TechniqueKeys = new("id", "name", "technique-scores", SubTechniqueScores);
    private static readonly ForeignKeys GroupKeys = new("sub-techniques", "scores");
    private static readonly ForeignKeys ScoreKeys = new("category", "value", "comments");

    private ImmutableArray<WebLink> references = [];

    /// <summary>The capability; <c>null</c> when it lacks its name or platform, which is told.</summary>
    public Capability? Read(MapNode root)
    {
        var fields = new Fields(root, InputKind.Mapping, bag, "This mapping");
        return RootKeys.Read(fields, bag, () => Read(fields));
    }

    private Capability? Read(Fields fields)
    {
        var name = fields.RequiredText("name") is { } written ? MappingName.Of(written) : null;
        var platform =
            (fields.TrimmedText("platform") ?? (hints.Provider is null ? fields.RequiredText("platform") : hints.Provider))?.Trim();
        if (name is null || platform is null)
        {
            return null;
        }

        references = ReferenceList.Read(fields, "references");
        var draft = new CapabilityDraft(IdOf(name), name, null, fields.SpanOf("name"), bag);
        var techniques = fields.Maps("techniques").ToArray();
        foreach (var map in techniques)
        {
            var technique = fields.Inside(map, "This technique");
            TechniqueKeys.Read(technique, bag, () => AddTechnique(technique, draft));
        }

        if (techniques.Length == 0)
        {
            draft.AddNotMappable(fields.TrimmedText("comments"));
        }

        return draft.ToCapability(MappingOf(fields, platform));
    }

    private CapabilityMapping MappingOf(Fields fields, string platform)
    {
        var created = MonthFirstDate.Read(fields, "creation date");
        return new CapabilityMapping
        {
            Framework = platform.ToLowerInvariant(),
            Version = fields.TrimmedText("version"),
            AttackVersion = fields.TrimmedText("ATT&CK version"),
            Created = created,
            Updated = MonthFirstDate.Read(fields, "last update") ?? created,
            Author = fields.TrimmedText("author") ?? fields.TrimmedText("organization"),
            ProviderId = hints.Provider ?? platform.ToLowerInvariant(),
            ProviderSpan = hints.Provider is null ? fields.SpanOf("platform") : default,
            File = file,
        };
    }

    private bool AddTechnique(Fields technique, CapabilityDraft draft)
    {
        AddScores(technique, technique.Maps("technique-scores"), draft);
        return technique.Maps(SubTechniqueScores).Select(map => technique.Inside(map, "This entry"))
            .All(group => GroupKeys.Read(group, bag, () => AddGroup(group, draft)));
    }

    private bool AddGroup(Fields group, CapabilityDraft draft)
    {
        var scores = group.Maps("scores").ToArray();
        foreach (var sub in group.Maps("sub-techniques"))
        {
            AddScores(group.Inside(sub, "This sub-technique"), scores, draft);
        }

        return true;
    }

    /// <summary>Adds what the control does about a technique; a score that lacks its category or value counts for nothing.</summary>
    private void AddScores(Fields technique, IEnumerable<MapNode> scores, CapabilityDraft draft)
    {
        if (technique.RequiredText("id")?.Trim() is not { } written)
        {
            return;
        }

        if (!TechniqueId.TryParse(written, out var id))
        {
            bag.Add(FormatDiagnostics.NoTechnique(technique.SpanOf("id"), written));
            return;
        }

        foreach (var map in scores)
        {
            var fields = technique.Inside(map, "This score");
            if (ScoreKeys.Read(fields, bag, () => ReadScore(fields, id, technique.SpanOf("id"))) is { } score)
            {
                draft.Add(score);
            }
        }
    }

    private CapabilityScore? ReadScore(Fields score, TechniqueId technique, SourceSpan span)
    {
        score.RequireKey("category");
        score.RequireKey("value");
        return ScoreWords.Category(score, "category") is { } category && ScoreWords.Value(score, "value") is { } value
            ? new CapabilityScore(technique, Relation, category, value, score.TrimmedText("comments"), references, span)
            : null;
    }

    /// <summary>An id of the shape that the Mappings Explorer gives to its capabilities: <c>amazon_guardduty</c>.</summary>
    private static string IdOf(string name) =>
        string.Join(
            '_', name.ToLowerInvariant().Split([' ', '-', '/', '.', ',', '(', ')', '&', '_'], StringSplitOptions.RemoveEmptyEntries));
}
