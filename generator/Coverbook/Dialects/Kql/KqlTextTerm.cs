using System.Globalization;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Comparisons of text.</summary>
internal static class KqlTextTerm
{
    /// <summary>A comparison of a text.</summary>
    /// <param name="expression">An expression of type string.</param>
    /// <param name="value">The value as the table writes it.</param>
    public static Written Write(string expression, SigmaValue value) => value switch
    {
        NullValue or ExistsValue { Exists: false } => Written.Term($"isempty({expression})"),
        ExistsValue => Written.Term($"isnotempty({expression})"),
        StringValue text => WriteText(expression, text),
        NumberValue number => Written.Comparison($"{expression} == {KqlText.Quote(ValueWords.Of(number.Number))}"),
        BooleanValue boolean => Written.Comparison($"{expression} =~ \"{(boolean.IsTrue ? "true" : "false")}\""),
        RegexValue regex => KqlRegex.Write(expression, regex),
        CidrValue cidr => WriteNetwork(expression, cidr),
        CompareValue bound => Written.Comparison(string.Create(
            CultureInfo.InvariantCulture,
            $"coalesce(todouble({expression}) {ValueWords.Sign(bound.Comparison)} {ValueWords.Of(bound.Number)}, false)")),
        _ => Written.Refused(value, "a part of a date cannot be read from text without knowing how it is written"),
    };

    private static Written WriteText(string expression, StringValue text)
    {
        var ending = text.IsCased ? "_cs" : "";
        return text.Pattern.Parts switch
        {
            [] => Written.Refused(text, "Kusto cannot tell an empty text from an absent one"),
            [{ Kind: StringPartKind.AnyRun }] => Written.Term($"isnotempty({expression})"),
            [{ Kind: StringPartKind.Text } only] => Compare(expression, text.IsCased ? "==" : "=~", only.Text),
            [{ Kind: StringPartKind.Text } start, { Kind: StringPartKind.AnyRun }] =>
                Compare(expression, $"startswith{ending}", start.Text),
            [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text } end] => Compare(expression, $"endswith{ending}", end.Text),
            var parts when ValueWords.TextBetween(parts) is { } inner => Compare(expression, $"contains{ending}", inner),
            _ => Compare(
                expression, "matches regex", $"(?{(text.IsCased ? "" : "i")}s){PatternRegex.OfWhole(text.Pattern, "$")}"),
        };
    }

    private static Written Compare(string expression, string comparison, string text) =>
        Written.Comparison($"{expression} {comparison} {KqlText.Quote(text)}");

    /// <summary>What is no address lies in no network; the function then says null.</summary>
    private static Written WriteNetwork(string expression, CidrValue cidr)
    {
        var function = cidr.Network.Contains(':', StringComparison.Ordinal) ? "ipv6_is_in_range" : "ipv4_is_in_range";
        return Written.Term($"coalesce({function}({expression}, {KqlText.Quote(cidr.Network)}), false)");
    }
}
