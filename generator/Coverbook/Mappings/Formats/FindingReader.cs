using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>What a mapping says for all its findings.</summary>
internal sealed record MappingDefaults(MappingFunction Function, Confidence? Confidence, Visibility Visibility);

/// <summary>Reads one finding, whose techniques come in a short, a long and a list form.</summary>
internal sealed class FindingReader(DiagnosticBag bag)
{
    private readonly ConfidenceReader confidences = new(bag);

    /// <summary>The finding, or <c>null</c> when it has no id.</summary>
    public Finding? Read(Fields fields, MappingDefaults defaults)
    {
        var id = fields.RequiredText("id") is { } written ? MappingName.Of(written) : null;
        fields.RequireKey("techniques");
        var finding = new Finding
        {
            Id = id ?? "",
            Title = fields.TrimmedText("title"),
            Url = fields.Link("url"),
            Severity = fields.TrimmedText("severity"),
            Owner = fields.TrimmedText("owner"),
            Runbook = fields.TrimmedText("runbook"),
            Requires = fields.TrimmedText("requires"),
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
            MapNode shortForm => ReadShortForm(shortForm, defaults),
            ListNode list => list.Items.Select(item => ReadItem(fields, item, defaults)),
            null => [],
            _ => Refuse(fields),
        };
        return TechniqueClaims.Once([.. techniques.OfType<FindingTechnique>()], bag);
    }

    private static IEnumerable<FindingTechnique?> Refuse(Fields fields)
    {
        fields.List("techniques");
        return [];
    }

    /// <summary>A comma that was meant as a decimal one divides a flow map: <c>{ T1059: 0,85 }</c> has the keys T1059 and 85.</summary>
    private IEnumerable<FindingTechnique?> ReadShortForm(MapNode map, MappingDefaults defaults)
    {
        for (var index = 0; index < map.Entries.Length; index++)
        {
            var entry = map.Entries[index];
            if (index + 1 < map.Entries.Length && ConfidenceReader.DividedBy(entry.Value, map.Entries[index + 1]) is { } whole)
            {
                confidences.ReadNumber(whole, entry.Key.Text);
                index++;
            }
            else
            {
                yield return ReadShort(entry, defaults);
            }
        }
    }

    private FindingTechnique? ReadShort(MapEntry entry, MappingDefaults defaults) =>
        ToId(entry.Key) is { } id ? Make(id, confidences.ReadNumber(entry.Value, entry.Key.Text), entry.Key.Span, defaults) : null;

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

    private FindingTechnique ReadLong(Fields entry, TechniqueId id, MappingDefaults defaults) =>
        Make(id, confidences.ReadNumber(entry.Value("confidence"), "confidence"), entry.SpanOf("id"), defaults) with
        {
            Function = entry.Word("function", NativeMappingReader.Functions) ?? defaults.Function,
            Rationale = entry.TrimmedText("rationale"),
            Reviewed = entry.Date("reviewed"),
            Reviewer = entry.TrimmedText("reviewer"),
        };

    private static FindingTechnique Make(TechniqueId id, Confidence? confidence, SourceSpan span, MappingDefaults defaults) =>
        new(id, confidence ?? defaults.Confidence, defaults.Function, null, null, null, span);

    private TechniqueId? ToId(ScalarNode? scalar) => scalar is null ? null : TechniqueReader.Read(scalar, "an entry", bag);

    private static ImmutableArray<KeyValuePair<string, string>> ReadMeta(Fields fields)
    {
        if (fields.MapOf("meta") is not { } map)
        {
            return [];
        }

        return [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, MetaText(fields, entry)))];
    }

    /// <summary>A value, or a list of values.</summary>
    private static string MetaText(Fields fields, MapEntry entry)
    {
        var meta = fields.Inside(new MapNode(entry.Key.Span, [entry]), "'meta'");
        return entry.Value is ListNode
            ? string.Join(", ", meta.Scalars(entry.Key.Text).Select(item => item.Text))
            : meta.Text(entry.Key.Text) ?? "";
    }

    private static SameFinding? ReadSameAs(Fields fields)
    {
        if (fields.Scalar("sameAs") is not { } scalar)
        {
            return null;
        }

        var text = scalar.Text.Trim();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (slash > 0 && hash > slash + 1 && hash < text.Length - 1)
        {
            return new SameFinding(text[..slash].Trim(), text[(slash + 1)..hash].Trim(), MappingName.Of(text[(hash + 1)..]), scalar.Span);
        }

        fields.Refuse("sameAs", "Write provider/source#finding, as in aws/aws-guardduty#Execution:Runtime/ReverseShell.");
        return null;
    }
}
