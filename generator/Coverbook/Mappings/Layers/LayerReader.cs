using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Layers;

/// <summary>
/// Reads layers of the ATT&amp;CK Navigator, one or a list of them: each is a source, whose findings are the techniques that it scores.
/// What later editions add is passed over.
/// </summary>
internal sealed class LayerReader(FilePath file, MappingHints hints, DiagnosticBag bag)
{
    [Limit("Navigator layers", "layers of a file", "error CBx004")]
    private const int MostLayers = 1_000;

    private const string Cure = "Open it in a current ATT&CK Navigator and save it there, or write a mapping in Coverbook's own format.";
    private const string Read4 = "4.0 to 4.5";

    private readonly DistinctNames names = new((name, number) => string.Create(CultureInfo.InvariantCulture, $"{name} ({number})"));

    /// <summary>The sources, in the order of the file.</summary>
    public ImmutableArray<MappingSource> Read(DataNode root)
    {
        var layers = root is ListNode list ? list.Items : [root];
        if (layers.Length > MostLayers)
        {
            bag.Add(InputDiagnostics.TooMuch(InputKind.Mapping, layers[MostLayers].Span, "layers", MostLayers));
        }

        if (hints.ProviderOfUnnamed is null)
        {
            bag.Add(FormatDiagnostics.ProviderUnstated(root.Span with { End = root.Span.Start }, "A Navigator layer"));
            return [];
        }

        var sources = ImmutableArray.CreateBuilder<MappingSource>();
        foreach (var layer in layers.Take(MostLayers))
        {
            if (layer is not MapNode map)
            {
                bag.Add(InputDiagnostics.WrongType(InputKind.Mapping, layer.Span, file.Name, "a list of layers", layer.Shape));
            }
            else if (IsReadable(map))
            {
                sources.Add(ToSource(new Fields(map, InputKind.Mapping, bag, "This layer"), layers.Length > 1));
            }
        }

        return sources.DrainToImmutable();
    }

    /// <summary>Layers before 4.0 have a key <c>version</c>; those without any version are taken as they are.</summary>
    private bool IsReadable(MapNode map)
    {
        var written = (map.Find("versions")?.Value as MapNode)?.Find("layer")?.Value as ScalarNode
            ?? map.Find("version")?.Value as ScalarNode;
        if (written is null || !TryMajor(written.Text, out var major) || major == 4)
        {
            return true;
        }

        bag.Add(FormatDiagnostics.VersionUnread(written.Span, "This layer", written.Text, Read4, Cure));
        return false;
    }

    private static bool TryMajor(string version, out int major) =>
        int.TryParse(version.Trim().Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out major);

    private MappingSource ToSource(Fields layer, bool isOneOfSeveral)
    {
        var own = layer.TrimmedText("name") is { } written ? MappingName.Of(written) : null;
        var name = isOneOfSeveral && hints.Name is { } common
            ? (own is null ? common : $"{common}: {own}")
            : hints.Name ?? own ?? NameOf(file);
        var versions = layer.MapOf("versions");
        return new MappingSource
        {
            Name = names.Take(name),
            ProviderId = hints.ProviderOfUnnamed!,
            ProviderSpan = default,
            NameSpan = layer.SpanOf("name"),
            AttackVersion = versions is null ? null : layer.Inside(versions, "'versions'").TrimmedText("attack"),
            Url = LayerTexts.LinksOf(layer).FirstOrDefault(),
            Findings = new LayerFindings(layer, hints.Scores, bag).Read(),
            File = file,
        };
    }

    private static string NameOf(FilePath file) =>
        file.Name.LastIndexOf('.') is > 0 and var dot ? file.Name[..dot] : file.Name;
}
