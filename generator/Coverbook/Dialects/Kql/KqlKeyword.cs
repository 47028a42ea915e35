using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Keywords, which may stand in any column.</summary>
internal static class KqlKeyword
{
    /// <summary>A comparison of all columns.</summary>
    public static Written Write(SigmaValue value) => value switch
    {
        StringValue text when HidesInJson(text) =>
            Written.Refused(text, "quotes and backslashes look different where a column holds an object"),
        StringValue text when ValueWords.TextBetween(ValueWords.Anywhere(text).Parts) is { } inner =>
            Written.Comparison($"* {(text.IsCased ? "contains_cs" : "contains")} {KqlText.Quote(inner)}"),
        NumberValue number => Written.Comparison($"* contains {KqlText.Quote(ValueWords.Of(number.Number))}"),
        _ => Written.Refused(value, "Kusto searches all columns for plain text only"),
    };

    private static bool HidesInJson(StringValue text) =>
        text.Pattern.Parts.Any(part => part.Text.AsSpan().ContainsAny('"', '\\') || part.Text.Any(char.IsControl));
}
