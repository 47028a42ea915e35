using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with a mapping beyond the file itself: CB31xx.</summary>
public static class MappingDiagnostics
{
    /// <summary>CB3101: something stands where a technique id belongs.</summary>
    public static Diagnostic NotATechniqueId(SourceSpan span, string text) =>
        new("CB3101", Severity.Error, span, $"{Quote.Of(text)} is not a technique id.", "Write T and four digits, for a sub-technique also a dot and three digits.");

    /// <summary>CB3102: a finding id stands twice in one source.</summary>
    public static Diagnostic FindingTwice(SourceSpan span, string id, int firstLine) =>
        new("CB3102", Severity.Error, span, string.Create(CultureInfo.InvariantCulture, $"The finding {Quote.Of(id)} stands in line {firstLine} already."),
            "Merge the two, as each finding counts once.");
}
