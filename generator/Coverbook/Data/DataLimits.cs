using Coverbook.Terms;

namespace Coverbook.Data;

/// <summary>Bounds on untrusted input. A stack overflow cannot be caught, so depth is bounded in every reader.</summary>
internal static class DataLimits
{
    /// <summary>Maps and lists inside each other.</summary>
    [Limit("YAML and JSON", "maps and lists inside each other", "error CBx004")]
    public const int Depth = 64;

    /// <summary>Bytes of a YAML file; the largest Sigma rule of SigmaHQ has a tenth of it.</summary>
    [Limit("YAML", "bytes of a file", "error CBx004")]
    public const int YamlBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of a JSON file that is read as a tree (STIX bundles are streamed and not bounded by this).</summary>
    [Limit("JSON", "bytes of a file that is no bundle", "error CBx004")]
    public const int JsonBytes = 64 * 1024 * 1024;

    /// <summary>Bytes of a CSV file. Sep reads rows of fewer than 16 Mi characters, so no row of such a file is too long for it.</summary>
    [Limit("CSV", "bytes of a file", "error CBx004")]
    public const int CsvBytes = 15 * 1024 * 1024;

    /// <summary>Columns of a CSV file; a mapping has ten.</summary>
    [Limit("CSV", "columns", "error CBx004")]
    public const int CsvColumns = 1_000;

    /// <summary>Documents of a YAML file.</summary>
    [Limit("YAML", "documents of a file", "error CBx004")]
    public const int Documents = 10_000;

    /// <summary>
    /// Values of a YAML file, maps and lists included: each costs some hundred bytes of memory, but may be one byte of the file.
    /// </summary>
    [Limit("YAML", "values of a file, maps and lists included", "error CBx004")]
    public const int YamlValues = 500_000;

    /// <summary>Values of a JSON file, maps and lists included.</summary>
    [Limit("JSON", "values of a file that is no bundle", "error CBx004")]
    public const int JsonValues = 1_000_000;

    /// <summary>Nodes that all aliases of a YAML file may stand for together.</summary>
    [Limit("YAML", "values that all aliases stand for together", "error CBx004")]
    public const int AliasedNodes = 10_000;

    /// <summary>Entries that all <c>&lt;&lt;</c> of a YAML file may merge together.</summary>
    [Limit("YAML", "entries that all << merge together", "error CBx004")]
    public const int MergedEntries = 100_000;
}
