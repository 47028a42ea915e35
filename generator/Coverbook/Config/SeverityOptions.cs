using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>The section <c>diagnostics</c>: what a site makes of each code.</summary>
internal static class SeverityOptions
{
    /// <summary>The words for severities.</summary>
    internal static readonly FrozenDictionary<string, Severity> Words =
        Enum.GetValues<Severity>().ToFrozenDictionary(severity => severity.Word());

    /// <summary>Reads the section <c>diagnostics</c>: severity by code.</summary>
    internal static ImmutableSortedDictionary<string, Severity> Read(Fields fields)
    {
        var severities = ImmutableSortedDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        if (ConfigShapes.Map(fields, "diagnostics") is not { } map)
        {
            return severities.ToImmutable();
        }

        var section = fields.Inside(map, "'diagnostics'");
        foreach (var code in map.Entries.Select(entry => entry.Key))
        {
            if (!DiagnosticCodes.All.Contains(code.Text))
            {
                section.RefuseKey(code, DiagnosticCodes.All, "Write the code of a diagnostic, as in CB5005.");
            }
            else if (section.Word(code.Text, Words) is { } severity)
            {
                severities[code.Text] = severity;
            }
        }

        return severities.ToImmutable();
    }
}
