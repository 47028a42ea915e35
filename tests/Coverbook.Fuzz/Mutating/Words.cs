using System.Collections.Immutable;

namespace Coverbook.Fuzz.Mutating;

/// <summary>What readers trip over, and what means something in one of the formats.</summary>
internal static class Words
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        // Every format: signs, white space, what no text should hold, numbers at the ends of their ranges.
        "\"", "'", "\\", "{", "}", "[", "]", "(", ")", "<", ">", ",", ":", ": ", ";",
        "#", "&", "*", "?", "|", "-", "- ", "\n", "\r", "\r\n", "\t", " ", "\n\n", "\0",
        "\u001b[31m", "\u007f", "\u0085", "\u009b", "\u00a0", "\u061c", "\u200e", "\u200f",
        "\u202e", "\u2066", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\u0301",
        "日本語", "Ünï cödé", "😀", "０", "ﬁ", "İ", "ı", "0", "-1", "1", "00000429",
        "0x1F", "0o17", "1_000", "1e999", "1e-999", "-0", "0.5", "1.0001", "2147483648",
        "9223372036854775808", "99999999999999999999999999999999", ".inf", "-.inf",
        ".nan", "NaN", "null", "~", "true", "yes", "2026-04-24", "2026/04/24", "2026-13-45",
        "../", "../../etc/passwd", "..\\..\\x", "/dev/zero", "con", "aux.", "index.html",
        "T1059", "T1059.001", "T9999", "T1059/001", "t1059", "TA0002", "G0001", "S0001",

        // YAML.
        "---", "\n---\n", "...", "&a ", "*a", "<<: *a", "<<: {a: b}", "!!binary ", "!!str ",
        "!own ", "%YAML 1.1\n", "? ", "|-\n  ", ">\n  ", "- - - ", "{a: ", "[[[[", "a: b: c",
        "\ttitle: x\n", "“smart”", "key: ", "title: x\n", "id: x\n",

        // Sigma.
        "detection", "condition", "selection", "1 of them", "all of s*", "1 of _*", "not ",
        " and ", " or ", "((", "))", "near", "count() > 5", "timeframe: 5m\n", "action: global\n",
        "correlation", "filter", "logsource", "|contains", "|all", "|re", "|cidr", "|windash",
        "|base64offset", "|expand", "|fieldref", "|exists", "|neq", "|gt", "|minute", "|wide",
        "%placeholder%", "\\*", "\\\\*", "**", "???", "a*?*b", "(a+)+$", "(?i)", "(?=x)", "[^",
        "\\Q", "{1000000}", "10.0.0.0/8", "::/0", "999.1.1.1/33", "attack.t1059", "attack.execution",
        "attack.1059.001", "tlp.red", "event_count", "value_count", "temporal",
        "group-by", "timespan: 5m\n", "aliases", "rules: any\n", "generate: true\n",

        // Mappings and spreadsheets.
        "source", "provider", "finding", "technique", "confidence", "techniques", "sameAs: aws/s#f\n",
        "knownFindings", "85%", "0,85", "sep=;\n", ";;;;", ",,,,", "\"\"", "=cmd|' /C calc'!A0",

        // JSON, STIX and configuration.
        "{\"a\":", "[{}", "\\u0000", "\\ud800", "\"type\":", "\"objects\":[", "//", "/*", "*/",
        "\"revoked\":true", "\"x_mitre_deprecated\":true", "revoked-by", "attack-pattern--T1059",
        "mitre-ics-attack", "ics-attack", "x-mitre-tactic", "relationship", "source_ref",
        "target_ref", "kill_chain_phases", "http://", "https://example.org//x", "file:///etc/passwd",

        // Markdown and HTML.
        "[a](", "](javascript:alert(1))", "![", "<javascript:alert(1)>", "*<javascript:alert(1)>* [x](y)",
        "[x]: data:text/html,x\n", "&#x1b;", "&#x202e;", "&#0;", "&lt;", "<code>", "</code>",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"x", "```", "~~~",
        "> ", "> > > ", "# ", "#### a\n", "* ", "1. ", "**", "__", "~~", "`", "|a|b|\n|:-|-:|\n|x|y|\n",
        "(Citation: X)", "[^1]", "\\[", "//evil.example/", "mailto:a@b", "www.example.org",
        "https://example.org", "other.md", "../techniques/T1059/", "---\ntitle: x\n---\n", "<!--", "-->", "\u2028# a",

        // Templates.
        "{{", "}}", "{{-", "{{ end }}", "{{ if true }}", "{{ while true }}", "{{ for x in 1..2000000000 }}",
        "{{ page.titel }}", "{{ page.", "{{ 1/0 }}", "{{ \"a\" * 2000000000 }}", "{{ 1e999999999 }}",
        "{{ include 'layouts/base' }}", "{{ func f }}{{ f }}{{ end }}{{ f }}", "{{ capture x }}",
        "{{ markdown page.title }}", "{{ url '/../' }}", "{%", "{{ x = [] }}", "{{ date.now }}", "{{ object.eval '1' }}",
    ];
}
