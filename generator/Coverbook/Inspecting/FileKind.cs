using System.Collections.Immutable;
using Coverbook.Data;

namespace Coverbook.Inspecting;

/// <summary>What a file is that no configuration tells about: its keys do.</summary>
internal enum FileKind
{
    /// <summary>Sigma rules, correlations or filters.</summary>
    Rules,

    /// <summary>A mapping.</summary>
    Mapping,

    /// <summary>Neither, or not to be told.</summary>
    Neither,
}

/// <summary>Tells rule files from mapping files.</summary>
internal static class FileKinds
{
    private const string Source = "source";
    private const string Findings = "findings";

    private static readonly string[] RuleKeys = ["detection", "correlation", "filter", "logsource"];

    /// <summary>
    /// The kind of a file with these documents. What is known to be neither counts as a mapping, whose reader says what it is.
    /// </summary>
    public static FileKind Of(ImmutableArray<MapNode> documents)
    {
        if (documents.Any(document => RuleKeys.Any(key => Has(document, key))))
        {
            return FileKind.Rules;
        }

        return documents.Any(document => Has(document, Source) && Has(document, Findings)) || FileRecognition.Of([.. documents]) is not null
            ? FileKind.Mapping : FileKind.Neither;
    }

    /// <summary>The kind of a file that cannot be read as YAML, so that it is reported as what it was meant to be.</summary>
    public static FileKind OfBroken(ReadOnlySpan<byte> text) =>
        text.IndexOf("\nfindings:"u8) >= 0 ? FileKind.Mapping : FileKind.Rules;

    /// <summary>What a document would need to be a rule or a mapping, whichever it is nearer to.</summary>
    public static string MissingIn(MapNode document) => (Has(document, Source), Has(document, Findings)) switch
    {
        (true, false) => $"'{Findings}'",
        (false, true) => $"'{Source}'",
        _ when Has(document, "title") => "'logsource' and 'detection'",
        _ => $"the keys of both, such as 'detection' or '{Findings}'",
    };

    private static bool Has(MapNode document, string key) => document.Find(key) is not null;
}
