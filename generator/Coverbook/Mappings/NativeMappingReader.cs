using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings;

/// <summary>Reads a mapping in Coverbook's own format, whose techniques come in a short, a long and a list form.</summary>
internal sealed class NativeMappingReader(FilePath file, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<string, MappingFunction> Functions =
        Enum.GetValues<MappingFunction>().ToFrozenDictionary(function => function.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, FindingKind> Kinds =
        Enum.GetValues<FindingKind>().ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant());

    private MappingFunction sourceFunction;
    private Confidence? sourceConfidence;

    /// <summary>The source, or <c>null</c> when it lacks its name or provider.</summary>
    public MappingSource? Read(MapNode root)
    {
        var fields = new Fields(root, InputKind.Mapping, bag, "This mapping");
        var name = fields.RequiredText("source");
        var provider = fields.RequiredText("provider");
        sourceFunction = fields.Word("function", Functions) ?? MappingFunction.Detect;
        sourceConfidence = ReadConfidence(fields, "confidence");
        fields.RequireKey("findings");
        var source = new MappingSource
        {
            Name = name ?? "",
            ProviderId = provider ?? "",
            ProviderSpan = fields.SpanOf("provider"),
            Function = sourceFunction,
            Kind = fields.Word("kind", Kinds),
            AttackVersion = fields.Text("attackVersion"),
            Updated = fields.Date("updated"),
            Url = fields.Link("url"),
            Findings = [.. ReadFindings(fields)],
            KnownFindings = [.. fields.Scalars("knownFindings").Select(finding => finding.Text)],
            File = file,
        };
        fields.RefuseOthers();
        return name is null || provider is null ? null : source;
    }

    private IEnumerable<Finding> ReadFindings(Fields fields)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var map in fields.Maps("findings"))
        {
            var entry = fields.Inside(map, "This finding");
            var finding = ReadFinding(entry);
            entry.RefuseOthers();
            if (finding is not null && seen.TryGetValue(finding.Id, out var first))
            {
                bag.Add(MappingDiagnostics.FindingTwice(entry.SpanOf("id"), finding.Id, first.Start.Line));
            }
            else if (finding is not null)
            {
                seen.Add(finding.Id, finding.Span);
                yield return finding;
            }
        }
    }

    private Finding? ReadFinding(Fields fields)
    {
        var id = fields.RequiredText("id");
        fields.RequireKey("techniques");
        var finding = new Finding
        {
            Id = id ?? "",
            Title = fields.Text("title"),
            Url = fields.Link("url"),
            Severity = fields.Text("severity"),
            Techniques = ReadTechniques(fields),
            Span = fields.SpanOf("id"),
        };
        foreach (var later in (ReadOnlySpan<string>)["owner", "runbook", "requires", "meta", "sameAs"])
        {
            fields.Value(later);
        }

        return id is null ? null : finding;
    }

    private ImmutableArray<FindingTechnique> ReadTechniques(Fields fields)
    {
        var techniques = fields.Value("techniques") switch
        {
            MapNode shortForm => shortForm.Entries.Select(entry => ReadShort(fields.Inside(shortForm, "'techniques'"), entry.Key)),
            ListNode list => list.Items.Select(item => ReadItem(fields, item)),
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

    private FindingTechnique? ReadShort(Fields fields, ScalarNode key) =>
        ToId(key) is { } id ? Make(id, ReadConfidence(fields, key.Text), key.Span) : null;

    private FindingTechnique? ReadItem(Fields fields, DataNode item)
    {
        if (item is not MapNode map)
        {
            var scalar = item as ScalarNode;
            if (scalar is null)
            {
                bag.Add(InputDiagnostics.WrongType(InputKind.Mapping, item.Span, "techniques", "a list of ids or maps", item.Shape));
            }

            return ToId(scalar) is { } plain ? Make(plain, null, item.Span) : null;
        }

        var entry = fields.Inside(map, "This technique");
        entry.RequireKey("id");
        var technique = ToId(entry.Scalar("id")) is { } id ? ReadLong(entry, id) : null;
        if (technique is not null)
        {
            entry.RefuseOthers();
        }

        return technique;
    }

    private FindingTechnique ReadLong(Fields entry, TechniqueId id) =>
        Make(id, ReadConfidence(entry, "confidence"), entry.SpanOf("id")) with
        {
            Function = entry.Word("function", Functions) ?? sourceFunction,
            Rationale = entry.Text("rationale"),
            Reviewed = entry.Date("reviewed"),
            Reviewer = entry.Text("reviewer"),
        };

    private FindingTechnique Make(TechniqueId id, Confidence? confidence, SourceSpan span) =>
        new(id, confidence ?? sourceConfidence, sourceFunction, null, null, null, span);

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

    private static Confidence? ReadConfidence(Fields fields, string key)
    {
        if (fields.Number(key) is not { } number)
        {
            return null;
        }

        if (Confidence.TryCreate(number, out var confidence))
        {
            return confidence;
        }

        fields.Refuse(key, "Write a confidence above 0 and at most 1, or leave it out.");
        return null;
    }
}
