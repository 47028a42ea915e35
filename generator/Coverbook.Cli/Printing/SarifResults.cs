using System.Collections.Frozen;
using System.Text.Json;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Cli.Printing;

/// <summary>
/// What was found, as SARIF has it: a result for each diagnostic that has a place; a notification of the run for each that has none,
/// because code scanning refuses results without a location.
/// </summary>
internal sealed class SarifResults(
    Utf8JsonWriter json, FrozenDictionary<string, int> ruleIndexes, SarifPlaces places, SarifFingerprints fingerprints)
{
    /// <summary>Writes the results.</summary>
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Code);
            json.WriteNumber("ruleIndex", ruleIndexes[diagnostic.Code]);
            json.WriteString("level", Level(diagnostic.Severity));
            WriteMessage(diagnostic);
            places.Write(diagnostic.Span!.Value);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("coverbook/v1", fingerprints.Of(diagnostic));
            json.WriteEndObject();
            if (diagnostic.More > 0)
            {
                json.WriteNumber("occurrenceCount", diagnostic.More);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what was found nowhere: mostly that the machine failed.</summary>
    public void WriteInvocation(IReadOnlyList<Diagnostic> placeless)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !placeless.Any(diagnostic => diagnostic.IsError));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var diagnostic in placeless)
        {
            json.WriteStartObject();
            json.WriteString("level", Level(diagnostic.Severity));
            WriteMessage(diagnostic);
            json.WriteStartObject("associatedRule");
            json.WriteString("id", diagnostic.Code);
            json.WriteNumber("index", ruleIndexes[diagnostic.Code]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>SARIF's word for a severity.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private void WriteMessage(Diagnostic diagnostic)
    {
        json.WriteStartObject("message");
        json.WriteString("text", Literal(VisibleText.Of($"{diagnostic.Message} {diagnostic.Cure}")));
        json.WriteEndObject();
    }

    /// <summary>
    /// The text as one that says itself: braces are doubled (SARIF 2.1.0, 3.11.5, placeholders), and what would be the middle of a link is
    /// none (3.11.6, embedded links).
    /// </summary>
    private static string Literal(string text) => text
        .Replace("{", "{{", StringComparison.Ordinal)
        .Replace("}", "}}", StringComparison.Ordinal)
        .Replace("](", @"\](", StringComparison.Ordinal);
}
