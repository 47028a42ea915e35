namespace Coverbook.Tests.Sigma;

/// <summary>Writes small rules; each method sets one part, and the rest is correct.</summary>
internal static class RuleText
{
    private const string Head = "title: Sample Rule\nlogsource:\n    category: test\n";

    /// <summary>A rule with these lines in its head.</summary>
    public static string WithHead(string lines) =>
        $"{lines}\nlogsource:\n    category: test\ndetection:\n    sel:\n        field: value\n    condition: sel\n";

    /// <summary>A rule with these lines beside a title.</summary>
    public static string WithKeys(string lines) =>
        $"title: Sample Rule\n{lines}\nlogsource:\n    category: test\ndetection:\n    sel:\n        field: value\n    condition: sel\n";

    /// <summary>A rule with this detection, indented by four.</summary>
    public static string WithDetection(string lines) => $"{Head}detection:\n    {lines.ReplaceLineEndings("\n    ")}\n";

    /// <summary>A rule with these items in its one search identifier.</summary>
    public static string WithItems(string lines) => WithDetection($"sel:\n    {lines.ReplaceLineEndings("\n    ")}\ncondition: sel");

    /// <summary>
    /// A rule with this condition and the search identifiers sel, sel_a, sel_b, _hidden, each of one field of the same name.
    /// </summary>
    public static string WithCondition(string condition) =>
        WithDetection($"sel:\n    sel: 1\nsel_a:\n    sel_a: 1\nsel_b:\n    sel_b: 1\n_hidden:\n    _hidden: 1\ncondition: {condition}");

    /// <summary>A rule with this regular expression.</summary>
    public static string WithRegex(string pattern) => WithItems($"field|re: '{pattern}'");

    /// <summary>A correlation with these lines below <c>correlation:</c>.</summary>
    public static string Correlation(string lines) =>
        $"title: Sample Correlation\ncorrelation:\n    {lines.ReplaceLineEndings("\n    ")}\n";

    /// <summary>A filter with these lines below <c>filter:</c>.</summary>
    public static string Filter(string lines) => $"{Head}filter:\n    {lines.ReplaceLineEndings("\n    ")}\n";
}
