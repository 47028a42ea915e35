using System.Collections.Frozen;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>Reads a mapping in Coverbook's own format, in YAML or JSON: one file is one source.</summary>
internal sealed class NativeMappingReader(FilePath file, MappingHints hints, DiagnosticBag bag)
{
    internal static readonly FrozenDictionary<string, MappingFunction> Functions =
        Enum.GetValues<MappingFunction>().ToFrozenDictionary(function => function.ToString().ToLowerInvariant());

    internal static readonly FrozenDictionary<string, FindingKind> Kinds =
        Enum.GetValues<FindingKind>().ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant());

    private const string NoMappingKeys = "it has none of the keys 'source', 'provider' and 'findings'";

    private static readonly string[] MappingKeys = ["source", "provider", "findings"];

    private readonly FindingReader findings = new(bag);

    /// <summary>The source, or <c>null</c> when it lacks its name or provider.</summary>
    public MappingSource? Read(MapNode root)
    {
        if (!root.Entries.IsEmpty && !MappingKeys.Any(key => root.Find(key) is not null))
        {
            bag.Add(InputDiagnostics.OtherKind(InputKind.Mapping, root.Span, NoMappingKeys, "Leave it out of the pattern."));
            return null;
        }

        var fields = new Fields(root, InputKind.Mapping, bag, "This mapping");
        var name = Required(fields, "source", hints.Name) is { } written ? MappingName.Of(written) : null;
        var provider = Required(fields, "provider", hints.Provider)?.Trim();
        var defaults = new MappingDefaults(
            fields.Word("function", Functions) ?? MappingFunction.Detect,
            new ConfidenceReader(bag).ReadNumber(fields.Value("confidence"), "confidence"),
            fields.Word("visibility", VisibilityWords.ByWord) ?? Visibility.Public);
        fields.RequireKey("findings");
        var source = new MappingSource
        {
            Name = name ?? "",
            ProviderId = provider ?? "",
            ProviderSpan = fields.TrimmedText("provider") is null && hints.Provider is not null ? default : fields.SpanOf("provider"),
            NameSpan = fields.SpanOf("source"),
            Function = defaults.Function,
            Kind = fields.Word("kind", Kinds),
            AttackVersion = fields.TrimmedText("attackVersion"),
            Updated = fields.Date("updated"),
            Url = fields.Link("url"),
            Findings = [.. ReadFindings(fields, defaults)],
            KnownFindings = [.. fields.Scalars("knownFindings").Select(finding => MappingName.Of(finding.Text))],
            Visibility = defaults.Visibility,
            File = file,
        };
        fields.RefuseOthers();
        return name is null || provider is null ? null : source;
    }

    /// <summary>What the file says, or else the configuration; one of them must.</summary>
    private static string? Required(Fields fields, string key, string? stated) =>
        stated is not null && fields.Value(key) is null ? stated : fields.RequiredText(key);

    private IEnumerable<Finding> ReadFindings(Fields fields, MappingDefaults defaults)
    {
        var ids = new FindingIds(bag);
        foreach (var map in fields.Maps("findings"))
        {
            var entry = fields.Inside(map, "This finding");
            var finding = findings.Read(entry, defaults);
            entry.RefuseOthers();
            if (finding is not null && ids.Add(finding.Id, finding.Span))
            {
                yield return finding;
            }
        }
    }
}
