using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// Reads confidences: above 0 and at most 1. YAML and JSON have numbers for them; spreadsheets write them as their country does,
/// so a cell may also hold a decimal comma or a percentage. What is meant is never guessed: a bare 85 is refused.
/// </summary>
internal sealed class ConfidenceReader(DiagnosticBag bag)
{
    [Limit("Mappings", "characters of a confidence", "error CB3006")]
    private const int LongestNumber = 40;

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };

    /// <summary>A number of YAML or JSON.</summary>
    public Confidence? ReadNumber(DataNode? value, string key)
    {
        switch (value)
        {
            case null or ScalarNode { Kind: ScalarKind.Null }:
                return null;
            case ScalarNode { AsDecimal: { } number } when Confidence.TryCreate(number, out var confidence):
                return confidence;
            case ScalarNode { Kind: ScalarKind.Number } number:
                bag.Add(InputDiagnostics.NotAllowed(InputKind.Mapping, number.Span, key, number.Text, CureFor(number.Text)));
                return null;
            case ScalarNode scalar when Meant(scalar.Text) is { } meant:
                bag.Add(
                    NotANumber(key, scalar) with { Cure = $"Write {Write(meant)}{(Number(scalar.Text) is null ? "" : " without quotes")}." });
                return null;
            default:
                bag.Add(NotANumber(key, value));
                return null;
        }
    }

    /// <summary>The text <c>0,85</c> of which YAML has made a value and, as a comma divides entries, a key without value.</summary>
    public static ScalarNode? DividedBy(DataNode value, MapEntry next) =>
        value is ScalarNode { Text: "0" or "1", Kind: ScalarKind.Number } whole
        && next.Value is ScalarNode { Kind: ScalarKind.Null }
        && !next.Key.Text.AsSpan().ContainsAnyExceptInRange('0', '9')
        && whole.Span.End.Line == next.Key.Span.Start.Line
            ? new ScalarNode(whole.Span with { End = next.Key.Span.End }, $"{whole.Text},{next.Key.Text}", ScalarKind.Text)
            : null;

    /// <summary>
    /// A cell of a spreadsheet. In a column that says so, numbers above 1 are percentages; fractions may stand in it all the same.
    /// </summary>
    public Confidence? ReadCell(ScalarNode? cell, string key, bool isPercent = false)
    {
        if (cell is null)
        {
            return null;
        }

        if (Meant(isPercent && (Number(cell.Text) ?? WithComma(cell.Text)) > 1 ? cell.Text + "%" : cell.Text) is { } meant)
        {
            return meant;
        }

        bag.Add(InputDiagnostics.NotAllowed(InputKind.Mapping, cell.Span, key, cell.Text, CureFor(cell.Text)));
        return null;
    }

    private static Diagnostic NotANumber(string key, DataNode value) =>
        InputDiagnostics.WrongType(InputKind.Mapping, value.Span, key, "a number", value.Shape);

    /// <summary>What a text says, where only one thing can be meant.</summary>
    private static Confidence? Meant(string text)
    {
        var isPercent = text.EndsWith('%');
        var written = Number(isPercent ? text[..^1].TrimEnd() : text) ?? WithComma(isPercent ? text[..^1].TrimEnd() : text);
        if (written is not { } number || (isPercent && number < 1))
        {
            return null;
        }

        return Confidence.TryCreate(isPercent ? number / 100 : number, out var confidence) ? confidence : null;
    }

    private static decimal? Number(string text) =>
        text.Length <= LongestNumber
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static decimal? WithComma(string text) =>
        text.Length <= LongestNumber && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, Comma, out var number) ? number : null;

    private static string CureFor(string text)
    {
        var percent = Number(text.TrimEnd('%', ' ')) ?? WithComma(text.TrimEnd('%', ' '));
        var example = percent is > 1 and <= 100 && decimal.IsInteger(percent.Value)
            ? percent.Value
            : percent is > 0 and < 1 && text.EndsWith('%') ? percent.Value * 100
            : 80;
        return $"Write a confidence above 0 and at most 1 ({Plain(example / 100)} for {Plain(example)} percent), or leave it out.";
    }

    private static string Write(Confidence confidence) => Plain(confidence.Value);

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
