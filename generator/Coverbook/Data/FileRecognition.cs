using System.Collections.Immutable;
using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>What a file is in truth.</summary>
/// <param name="Reason">The end of a sentence that says what it is not: <c>it is a Sigma rule</c>.</param>
/// <param name="Cure">What to do about it.</param>
internal sealed record RecognisedFile(string Reason, string Cure)
{
    /// <summary>A rule, correlation or filter.</summary>
    public static readonly RecognisedFile SigmaRule = new("it is a Sigma rule", "Name it under \"rules\" in site.config.json.");

    /// <summary>A mapping in Coverbook's own format.</summary>
    public static readonly RecognisedFile Mapping = new("it is a mapping", AmongMappings);

    /// <summary>A layer of the ATT&amp;CK Navigator, or a list of them.</summary>
    public static readonly RecognisedFile Layer = new("it is an ATT&CK Navigator layer", AmongMappings);

    /// <summary>A mapping of CTID's Mappings Explorer.</summary>
    public static readonly RecognisedFile Explorer = new("it is a CTID mapping of the Mappings Explorer", AmongMappings);

    /// <summary>A mapping of CTID's older security stack mappings.</summary>
    public static readonly RecognisedFile Legacy = new("it is a CTID mapping of the security stack", AmongMappings);

    /// <summary>A technique administration file of DeTT&amp;CT.</summary>
    public static readonly RecognisedFile Techniques = new("it is a DeTT&CT technique administration file", AmongMappings);

    private const string AmongMappings = "Name it under \"mappings\" in site.config.json.";

    /// <summary>Whether mappings can be read from it.</summary>
    public bool HoldsMappings => this == Mapping || this == Layer || this == Explorer || this == Legacy || this == Techniques;
}

/// <summary>
/// Recognises files by what is in them, so that one in the wrong place is called what it is, once, in place of everything that it lacks
/// to be what it was taken for.
/// </summary>
internal static class FileRecognition
{
    private const string LeaveOut = "Leave it out of the pattern.";
    private const string Unpack = "Unpack it, or save what it holds as text.";

    private static readonly RecognisedFile Bundle = new("it is a STIX bundle", "Name it under \"attack\" in site.config.json.");
    private static readonly RecognisedFile Config =
        new("it is a site's configuration", "Leave it out of the pattern; it is found by its name in the site folder.");
    private static readonly RecognisedFile Administration = new(
        "it is a DeTT&CT administration file, but not of techniques", "Name the technique administration file instead.");
    private static readonly RecognisedFile Pipeline = new("it is a processing pipeline for Sigma, which is not read", LeaveOut);
    private static readonly RecognisedFile Records = new(
        "it is a list of records, such as events", "Leave it out of the pattern; 'coverbook match --events' reads events, one on a line.");
    private static readonly RecognisedFile Pointer =
        new("it is a pointer of Git LFS", "Run 'git lfs pull', which puts the file itself in its place.");
    private static readonly RecognisedFile WebPage = new("it is a web page", "Download the file itself, not the page that shows it.");
    private static readonly RecognisedFile Markup = new("it is XML", LeaveOut);
    private static readonly RecognisedFile Zip = new("it is a ZIP archive or a workbook", Unpack);
    private static readonly RecognisedFile Gzip = new("it is a gzip archive", Unpack);
    private static readonly RecognisedFile Pdf = new("it is a PDF document", LeaveOut);
    private static readonly RecognisedFile Image = new("it is an image", LeaveOut);

    /// <summary>Several JSON values one after the other: JSON lines, or values that were printed over several lines.</summary>
    public static readonly RecognisedFile JsonSeries = new("it holds several JSON values, as files of events do", Records.Cure);

    /// <summary>What the first bytes tell; <c>null</c> for text.</summary>
    public static RecognisedFile? OfBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'v', ..] => bytes.StartsWith("version https://git-lfs.github.com/spec/"u8) ? Pointer : null,
        [(byte)'P', (byte)'K', 3, 4, ..] => Zip,
        [0x1F, 0x8B, ..] => Gzip,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Image,
        [(byte)'<', ..] => Ascii.EqualsIgnoreCase(bytes[..Math.Min(5, bytes.Length)], "<?xml"u8) ? Markup
            : StartsWith(bytes, "<!doctype html"u8) || StartsWith(bytes, "<html"u8) ? WebPage : null,
        _ => null,
    };

    /// <summary>What the trees of a file tell; <c>null</c> where they tell nothing.</summary>
    public static RecognisedFile? Of(ImmutableArray<DataNode> documents)
    {
        if (documents is [ListNode { Items: [MapNode first, ..] }])
        {
            return Of(first) ?? (first.Span.Path.Extension == ".json" ? Records : null);
        }

        foreach (var document in documents)
        {
            if (document is MapNode map && Of(map) is { } recognised)
            {
                return recognised;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a file of several documents or other trees is what it is taken for, as far as can be told; one diagnostic where it is not.
    /// </summary>
    public static bool Accept(ImmutableArray<DataNode> documents, InputKind kind, DiagnosticBag bag)
    {
        if (Of(documents) is not { } recognised || IsExpected(recognised, kind))
        {
            return true;
        }

        bag.Add(InputDiagnostics.OtherKind(kind, documents[0].Span, recognised.Reason, recognised.Cure));
        return false;
    }

    /// <summary>
    /// What a file is that could not be read as <paramref name="kind"/>, where it can be told; <c>null</c> also for files too large to be
    /// looked at as a whole.
    /// </summary>
    public static Diagnostic? Of(ISourceFiles files, FilePath path, InputKind kind)
    {
        if (ReadSmall(files, path) is not { } bytes)
        {
            return null;
        }

        var bag = new DiagnosticBag();
        var documents = JsonTree.Read(path, bytes, kind, bag) is { } root ? [root] : YamlTree.Read(path, bytes, kind, bag).Documents;
        Accept(documents, kind, bag);
        var other = InputDiagnostics.Code(kind, 11);
        return bag.ToSorted().FirstOrDefault(diagnostic => diagnostic.Code == other);
    }

    private static byte[]? ReadSmall(ISourceFiles files, FilePath path)
    {
        try
        {
            using var stream = files.Open(path);
            if (stream.Length > DataLimits.YamlBytes)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return null;
        }
    }

    private static bool IsExpected(RecognisedFile recognised, InputKind kind) =>
        kind == InputKind.Mapping ? recognised.HoldsMappings
        : recognised == (kind == InputKind.Rule ? RecognisedFile.SigmaRule
            : kind == InputKind.Attack ? Bundle
            : kind == InputKind.Config ? Config
            : null);

    /// <summary>The most telling keys come first: a rule may have a key 'source' of its own, a bundle never has a 'detection'.</summary>
    private static RecognisedFile? Of(MapNode map) =>
        Has(map, "detection") || Has(map, "correlation") || (Has(map, "filter") && Has(map, "logsource")) ? RecognisedFile.SigmaRule
        : Has(map, "findings") && (Has(map, "source") || Has(map, "provider")) ? RecognisedFile.Mapping
        : TextOf(map, "type") == "bundle" || (Has(map, "objects") && Has(map, "spec_version")) ? Bundle
        : Has(map, "mapping_objects") ? RecognisedFile.Explorer
        : Has(map, "ATT&CK version") || FirstHas(map, "techniques", "technique-scores") ? RecognisedFile.Legacy
        : IsLayer(map) ? RecognisedFile.Layer
        : TextOf(map, "file_type") == "technique-administration" ? RecognisedFile.Techniques
        : TextOf(map, "file_type")?.EndsWith("-administration", StringComparison.Ordinal) == true ? Administration
        : ValueOf(map, "transformations") is ListNode ? Pipeline
        : Has(map, "site") && Has(map, "product") && (Has(map, "attack") || Has(map, "mappings") || Has(map, "rules")) ? Config
        : null;

    /// <summary>Layers before 4.0 state their format in <c>version</c>, later ones in <c>versions</c>.</summary>
    private static bool IsLayer(MapNode map) =>
        FirstHas(map, "techniques", "techniqueID")
        || (Has(map, "domain") && ValueOf(map, "versions") is MapNode versions && (Has(versions, "layer") || Has(versions, "navigator")));

    private static bool Has(MapNode map, string key) => map.Find(key) is not null;

    private static DataNode? ValueOf(MapNode map, string key) => map.Find(key)?.Value;

    private static string? TextOf(MapNode map, string key) => (ValueOf(map, key) as ScalarNode)?.Text;

    private static bool FirstHas(MapNode map, string list, string key) =>
        ValueOf(map, list) is ListNode { Items: [MapNode first, ..] } && Has(first, key);

    private static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> start) =>
        bytes.Length >= start.Length && Ascii.EqualsIgnoreCase(bytes[..start.Length], start);
}
