using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Terms;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// What the template language says of a failure, in the words of people: without its types, and its limits as limits of the site.
/// </summary>
internal static partial class TemplateFault
{
    [Limit("Reports", "characters of what the template language says", "cut, with …")]
    private const int LongestReason = 300;

    /// <summary>The diagnostic for a failure while a page is rendered.</summary>
    public static Diagnostic Of(ScriptRuntimeException exception, string page)
    {
        var place = Spans.Of(exception.Span);
        var reason = exception.OriginalMessage;
        return Limit().IsMatch(reason)
            ? TemplateDiagnostics.TooMuch(place, "it builds more than a page may take")
            : TemplateDiagnostics.Failed(place, page, Short(TypeName().Replace(reason, match => Noun(match.Groups["name"].Value))));
    }

    /// <summary>The template language quotes the values that it cannot use, however long they are.</summary>
    public static string Short(string reason) =>
        reason.Length <= LongestReason ? reason : string.Concat(reason.AsSpan(0, LongestReason), "…");

    private static string Noun(string type) => type switch
    {
        "String" or "Char" => "text",
        "Boolean" => "yes or no",
        "Int32" or "Int64" or "Double" or "Decimal" or "BigInteger" or "UInt64" => "number",
        "ScriptArray" or "ScriptRange" or "ImmutableArray" => "list",
        "Html" => "markup",
        "Route" => "address of a page",
        _ => "value",
    };

    [GeneratedRegex(
        @"LoopLimit|LimitToString|OutputLimit|ObjectRecursionLimit|iteration limit|recursive depth|recursion limit|stack overflow|Shift amount|exceeds maximum|maximum supported",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Limit();

    [GeneratedRegex(
        @"\b(?:System|Scriban|Coverbook)(?:\.\w+)*\.(?<name>\w+)(?:`\d+)?(?:\[[^\]`]*\]+)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TypeName();
}
