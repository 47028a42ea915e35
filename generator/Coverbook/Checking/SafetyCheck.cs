using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>What of a page could run although no file of the site says so.</summary>
internal sealed class SafetyCheck(PageReport report) : PageCheck
{
    private bool hasPolicy;

    /// <inheritdoc/>
    public override void Enter(IElement element)
    {
        CheckAttributes(element);
        switch (element.LocalName)
        {
            case "script" when !element.HasAttribute("src") && IsRun(element.GetAttribute("type")):
                report.Add(SafetyCheckDiagnostics.InlineScript(report.At(element)));
                break;
            case "style":
                report.Add(SafetyCheckDiagnostics.InlineStyle(report.At(element)));
                break;
            case "iframe" or "frame" or "object" or "embed":
                report.Add(SafetyCheckDiagnostics.Embedded(report.At(element), element.LocalName));
                break;
            case "base":
                report.Add(SafetyCheckDiagnostics.BaseElement(report.At(element)));
                break;
            case "meta" when IsPolicy(element):
                hasPolicy = true;
                CheckPolicy(element);
                break;
        }
    }

    /// <inheritdoc/>
    public override void End(IHtmlDocument page)
    {
        if (!hasPolicy)
        {
            report.Add(SafetyCheckDiagnostics.PolicyMissing(report.Whole));
        }
    }

    private void CheckAttributes(IElement element)
    {
        for (var index = 0; index < element.Attributes.Length; index++)
        {
            var name = element.Attributes[index]!.Name;
            if (name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                report.Add(SafetyCheckDiagnostics.EventAttribute(report.At(element), name));
            }
            else if (name == "style")
            {
                report.Add(SafetyCheckDiagnostics.StyleAttribute(report.At(element)));
            }
        }
    }

    /// <summary>A script of a type that browsers do not run is data (https://html.spec.whatwg.org/#the-script-element).</summary>
    private static bool IsRun(string? type) =>
        string.IsNullOrEmpty(type)
            || type.Equals("module", StringComparison.OrdinalIgnoreCase)
            || type.Contains("javascript", StringComparison.OrdinalIgnoreCase)
            || type.Contains("ecmascript", StringComparison.OrdinalIgnoreCase);

    private static bool IsPolicy(IElement meta) =>
        string.Equals(meta.GetAttribute("http-equiv"), "Content-Security-Policy", StringComparison.OrdinalIgnoreCase);

    /// <summary>What holds for scripts: their own directive, else the default; a policy with neither lets everything run.</summary>
    private void CheckPolicy(IElement meta)
    {
        const StringSplitOptions clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var directives = (meta.GetAttribute("content") ?? "").Split(';', clean);
        var scripts = Array.Find(directives, directive => IsOf(directive, "script-src"))
            ?? Array.Find(directives, directive => IsOf(directive, "default-src"));
        if (scripts is null || scripts.Contains("'unsafe-", StringComparison.OrdinalIgnoreCase))
        {
            report.Add(SafetyCheckDiagnostics.PolicyLax(report.At(meta), scripts ?? "it names neither script-src nor default-src"));
        }
    }

    private static bool IsOf(string directive, string name) =>
        directive.Equals(name, StringComparison.OrdinalIgnoreCase)
            || directive.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase);
}
