using System.Globalization;
using Coverbook.Terms;

namespace Coverbook.Sigma.Logic;

/// <summary>Comparisons in words.</summary>
internal static class ValueText
{
    /// <summary>The field, or what stands in its place for keywords.</summary>
    public static string FieldName(string? field) => field is null ? "the event" : OneLine(field);

    /// <summary>What a list of values asks of its field.</summary>
    public static string GroupVerb(LogicGroup group) => group.Link == Link.And ? "fits all of" : "fits any of";

    /// <summary>Field and value on one line.</summary>
    public static string Of(LogicComparison comparison) =>
        comparison.Field is { } field ? $"{OneLine(field)} {Of(comparison.Value)}" : $"{FieldName(null)} {OfKeyword(comparison.Value)}";

    /// <summary>A value that is searched in the whole event; its text may stand anywhere in it.</summary>
    public static string OfKeyword(SigmaValue value) =>
        value is StringValue text ? $"contains '{OneLine(text.Pattern.PlainText ?? text.Pattern.ToString())}'" : Of(value);

    /// <summary>The value with its verb, such as <c>contains 'x'</c>.</summary>
    public static string Of(SigmaValue value) => value switch
    {
        StringValue text => OfText(text),
        NumberValue number => string.Create(CultureInfo.InvariantCulture, $"= {number.Number}"),
        BooleanValue boolean => boolean.IsTrue ? "is true" : "is false",
        NullValue => "is null or absent",
        RegexValue regex => $"matches /{OneLine(regex.Pattern)}/{FlagsOf(regex.Flags)}",
        CidrValue cidr => $"lies in {cidr.Network}",
        CompareValue compare => string.Create(CultureInfo.InvariantCulture, $"{SignOf(compare.Comparison)} {compare.Number}"),
        ExistsValue exists => exists.Exists ? "exists" : "does not exist",
        FieldReferenceValue reference => OfReference(reference),
        TimePartValue time =>
            string.Create(CultureInfo.InvariantCulture, $"has the {time.Part.ToString().ToLowerInvariant()} {time.Number}"),
        AnyOfValue anyOf => string.Join(" or ", anyOf.Values.Select(Of)),
        _ => value.Shape,
    };

    private static string OfText(StringValue text)
    {
        var parts = text.Pattern.Parts;
        var cased = text.IsCased ? " (case matters)" : "";
        if (parts.IsEmpty)
        {
            return "is empty";
        }

        var verb = parts switch
        {
            [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text }, { Kind: StringPartKind.AnyRun }] => "contains",
            [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text }] => "ends with",
            [{ Kind: StringPartKind.Text }, { Kind: StringPartKind.AnyRun }] => "starts with",
            [{ Kind: StringPartKind.Text }] => "is",
            _ => null,
        };
        var shown = verb is null ? text.Pattern.ToString() : parts.First(part => part.Kind == StringPartKind.Text).Text;
        return $"{verb ?? "fits"} '{OneLine(shown)}'{cased}";
    }

    private static string OfReference(FieldReferenceValue reference) => (reference.IsStart, reference.IsEnd) switch
    {
        (true, true) => $"contains the field {OneLine(reference.Field)}",
        (true, false) => $"starts with the field {OneLine(reference.Field)}",
        (false, true) => $"ends with the field {OneLine(reference.Field)}",
        _ => $"equals the field {OneLine(reference.Field)}",
    };

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    private static string FlagsOf(RegexFlags flags) =>
        (flags.HasFlag(RegexFlags.IgnoreCase) ? "i" : "")
            + (flags.HasFlag(RegexFlags.MultiLine) ? "m" : "")
            + (flags.HasFlag(RegexFlags.DotAll) ? "s" : "");

    /// <summary>Text out of a rule on one line: control and direction characters could deceive whoever reads it in a terminal.</summary>
    public static string OneLine(string text) => VisibleText.Of(text);
}
