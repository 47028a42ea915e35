using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>How large a file may be that is read into memory; it is asked before the first byte is read.</summary>
internal static class ByteLimits
{
    /// <summary>The limit of a file by its extension.</summary>
    public static int Of(FilePath path) => path.Extension is ".json" or ".csv" or ".tsv" ? DataLimits.JsonBytes : DataLimits.YamlBytes;
}
