using System.Text.RegularExpressions;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>
/// The form of tags (Sigma specification, appendix "Tags"). Whether a technique exists depends on a site's version of ATT&amp;CK and is
/// checked when rules are linked to it.
/// </summary>
internal static partial class TagLints
{
    /// <summary>Each namespace with the form of its names, and that form in words.</summary>
    private static readonly (string Namespace, Regex Form, string Words)[] Namespaces =
    [
        (
            "attack",
            AttackName(),
            "a technique (t1059.001), a group, software, data source, mitigation or asset (g0001), or a tactic with dashes (credential-access)"),
        ("car", CarName(), "the year, month and number of an analytic, as in car.2016-04-005"),
        ("cve", CveName(), "the year and number of a vulnerability, as in cve.2021-44228"),
        ("d3fend", DefendName(), "a technique (d3-am), an artifact (d3f-file) or a tactic of D3FEND"),
        ("detection", DetectionName(), "dfir, emerging-threats or threat-hunting"),
        ("stp", StpName(), "a level from 1 to 5, and maybe a, u or k, as in stp.3k"),
        ("tlp", TlpName(), "red, amber, amber-strict, green or clear"),
    ];

    private static readonly string[] Names = [.. Namespaces.Select(entry => entry.Namespace)];

    /// <summary>Reports tags that are malformed, unknown or too many.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in subject.Rule.Tags)
        {
            if (!seen.Add(tag.Text))
            {
                bag.Add(RuleHeadLintDiagnostics.TagTwice(tag.Span, tag.Text));
            }
            else
            {
                Check(tag, bag);
            }
        }

        CheckSingle(subject, "detection.", bag);
        CheckSingle(subject, "tlp.", bag);
    }

    private static void Check(RuleTag tag, DiagnosticBag bag)
    {
        if (!TagForm().IsMatch(tag.Text))
        {
            bag.Add(RuleHeadLintDiagnostics.TagForm(tag.Span, tag.Text));
            return;
        }

        var dot = tag.Text.IndexOf('.', StringComparison.Ordinal);
        var (found, form, words) = Namespaces.FirstOrDefault(entry => tag.Text.AsSpan(0, dot).SequenceEqual(entry.Namespace));
        if (found is null)
        {
            bag.Add(RuleHeadLintDiagnostics.TagNamespace(tag.Span, tag.Text[..dot], Names));
        }
        else if (!form.IsMatch(tag.Text.AsSpan(dot + 1)))
        {
            bag.Add(RuleHeadLintDiagnostics.TagName(tag.Span, tag.Text, words));
        }
    }

    private static void CheckSingle(LintSubject subject, string prefix, DiagnosticBag bag)
    {
        foreach (var second in subject.Rule.Tags.Where(tag => tag.Text.StartsWith(prefix, StringComparison.Ordinal)).Skip(1))
        {
            bag.Add(RuleHeadLintDiagnostics.TagOfOneKind(second.Span, prefix.TrimEnd('.')));
        }
    }

    [GeneratedRegex(
        @"^[a-z0-9_-]+\.[a-z0-9._-]+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagForm();

    [GeneratedRegex(
        @"^(t[0-9]{4}(\.[0-9]{3})?|(g|s|ds|m|a|c)[0-9]{4}|ta[0-9]{4}|[a-z]+(-[a-z]+)*)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex AttackName();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{3}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex CarName();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{4,}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CveName();

    [GeneratedRegex(
        @"^(d3f?-[a-z0-9_-]+|model|harden|detect|isolate|deceive|evict|restore)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DefendName();

    [GeneratedRegex(
        @"^(dfir|emerging-threats|threat-hunting)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DetectionName();

    [GeneratedRegex(@"^[1-5][auk]?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StpName();

    [GeneratedRegex(
        @"^(red|amber|amber-strict|green|clear)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TlpName();
}
