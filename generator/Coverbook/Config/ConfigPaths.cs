using Coverbook.Data;
using Coverbook.Files;

namespace Coverbook.Config;

/// <summary>Reads paths and patterns, so that nothing later meets one that no system can have.</summary>
internal static class ConfigPaths
{
    /// <summary>A path; <c>null</c> when the key is missing, or reported.</summary>
    public static string? Path(Fields fields, string key) => Sound(fields, key, fields.Text(key), FilePattern.PathFault);

    /// <summary>A pattern that must be there; <c>null</c> when it is missing or has a fault, which is reported.</summary>
    public static string? RequiredPattern(Fields fields, string key) => Sound(fields, key, fields.RequiredText(key), FilePattern.FaultOf);

    /// <summary>
    /// A pattern inside of an archive, or the usual one; <c>null</c> when it has a fault or leads out, which is reported.
    /// </summary>
    public static string? PatternInside(Fields fields, string key, string usual) => Sound(
        fields,
        key,
        fields.TrimmedText(key) ?? usual,
        pattern => FilePattern.FaultOf(pattern)
            ?? (pattern.Split('/', '\\').Contains("..", StringComparer.Ordinal) ? "it leads out of the archive" : null));

    private static string? Sound(Fields fields, string key, string? text, Func<string, string?> faultOf)
    {
        if (text is null || faultOf(text) is not { } fault)
        {
            return text;
        }

        fields.Refuse(key, $"Write a path relative to this file: {fault}.");
        return null;
    }
}
