using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings;

/// <summary>What a mapping says for all its findings.</summary>
internal sealed record MappingDefaults(MappingFunction Function, Confidence? Confidence, Visibility Visibility);

/// <summary>Reads one finding, whose techniques come in a short, a long and a list form.</summary>
internal sealed class FindingReader(DiagnosticBag bag)
{
    /// <summary>The finding, or <c>null</c> when it has no id.</summary>
    public Finding? Read(Fields fields, MappingDefaults defaults)
    {
        var id = fields.RequiredText("id");
        fields.RequireKey("techniques");
        var finding = new Finding
        {
            Id = id ?? "",
            Title = fields.Text("title"),
            Url = fields.Link("url"),
            Severity = fields.Text("severity"),
            Owner = fields.Text("owner"),
            Runbook = fields.Text("runbook"),
            Requires = fields.Text("requires"),
            Meta = ReadMeta(fields),
            SameAs = ReadSameAs(fields),
            Visibility = defaults.Visibility.Stricter(fields.Word("visibility", VisibilityWords.ByWord) ?? Visibility.Public),
            Techniques = ReadTechniques(fields, defaults),
            Span = fields.SpanOf("id"),
        };
        return id is null ? null : finding;
    }

    private ImmutableArray<FindingTechnique> ReadTechniques(Fields fields, MappingDefaults defaults)
    {
        var techniques = fields.Value("techniques") switch
        {
            MapNode shortForm => shortForm.Entries.Select(entry => ReadShort(fields.Inside(shortForm, "'techniques'"), entry.Key, defaults)),
            ListNode list => list.Items.Select(item => ReadItem(fields, item, defaults)),
            null => [],
            _ => Refuse(fields),
        };
        return [.. techniques.OfType<FindingTechnique>()];
    }

    private static IEnumerable<FindingTechnique?> Refuse(Fields fields)
    {
        fields.List("techniques");
        return [];
    }

    private FindingTechnique? ReadShort(Fields fields, ScalarNode key, MappingDefaults defaults) =>
        ToId(key) is { } id ? Make(id, ReadConfidence(fields, key.Text), key.Span, defaults) : null;

    private FindingTechnique? ReadItem(Fields fields, DataNode item, MappingDefaults defaults)
    {
        if (item is not MapNode map)
        {
            var scalar = item as ScalarNode;
            if (scalar is null)
            {
                bag.Add(InputDiagnostics.WrongType(InputKind.Mapping, item.Span, "techniques", "a list of ids or maps", item.Shape));
            }

            return ToId(scalar) is { } plain ? Make(plain, null, item.Span, defaults) : null;
        }

        var entry = fields.Inside(map, "This technique");
        entry.RequireKey("id");
        var technique = ToId(entry.Scalar("id")) is { } id ? ReadLong(entry, id, defaults) : null;
        if (technique is not null)
        {
            entry.RefuseOthers();
        }

        return technique;
    }

    private static FindingTechnique ReadLong(Fields entry, TechniqueId id, MappingDefaults defaults) =>
        Make(id, ReadConfidence(entry, "confidence"), entry.SpanOf("id"), defaults) with
        {
            Function = entry.Word("function", NativeMappingReader.Functions) ?? defaults.Function,
            Rationale = entry.Text("rationale"),
            Reviewed = entry.Date("reviewed"),
            Reviewer = entry.Text("reviewer"),
        };

    private static FindingTechnique Make(TechniqueId id, Confidence? confidence, SourceSpan span, MappingDefaults defaults) =>
        new(id, confidence ?? defaults.Confidence, defaults.Function, null, null, null, span);

    private TechniqueId? ToId(ScalarNode? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (TechniqueId.TryParse(scalar.Text, out var id))
        {
            return id;
        }

        bag.Add(MappingDiagnostics.NotATechniqueId(scalar.Span, scalar.Text));
        return null;
    }

    /// <summary>A confidence above 0 and at most 1; anything else is reported and absent.</summary>
    public static Confidence? ReadConfidence(Fields fields, string key)
    {
        if (fields.Number(key) is not { } number)
        {
            return null;
        }

        if (Confidence.TryCreate(number, out var confidence))
        {
            return confidence;
        }

        fields.Refuse(key, "Write a confidence above 0 and at most 1 (0.8 for 80 percent), or leave it out.");
        return null;
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadMeta(Fields fields)
    {
        if (fields.MapOf("meta") is not { } map)
        {
            return [];
        }

        var meta = fields.Inside(map, "'meta'");
        return [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, MetaText(meta, entry)))];
    }

    /// <summary>A value, or a list of values.</summary>
    private static string MetaText(Fields meta, MapEntry entry) => entry.Value is ListNode
        ? string.Join(", ", meta.Scalars(entry.Key.Text).Select(item => item.Text))
        : meta.Text(entry.Key.Text) ?? "";

    private static SameFinding? ReadSameAs(Fields fields)
    {
        if (fields.Scalar("sameAs") is not { } scalar)
        {
            return null;
        }

        var slash = scalar.Text.IndexOf('/', StringComparison.Ordinal);
        var hash = scalar.Text.IndexOf('#', StringComparison.Ordinal);
        if (slash > 0 && hash > slash + 1 && hash < scalar.Text.Length - 1)
        {
            return new SameFinding(scalar.Text[..slash], scalar.Text[(slash + 1)..hash], scalar.Text[(hash + 1)..], scalar.Span);
        }

        fields.Refuse("sameAs", "Write provider/source#finding, as in aws/aws-guardduty#Execution:Runtime/ReverseShell.");
        return null;
    }
}
