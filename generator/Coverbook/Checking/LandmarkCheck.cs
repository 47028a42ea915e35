using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>Whether those who jump from part to part of a page can tell the parts apart.</summary>
internal sealed class LandmarkCheck(PageReport report, HeadCheck head) : PageCheck
{
    private readonly HashSet<(string Role, string Label)> seen = [];
    private int mains;

    /// <inheritdoc/>
    public override void Enter(IElement element)
    {
        if (element.Attributes.Length == 0 && element.LocalName is not ("main" or "nav" or "aside"))
        {
            return;
        }

        if (RoleOf(element) is not { } role)
        {
            return;
        }

        if (role == "main")
        {
            if (++mains == 2)
            {
                report.Add(StructureCheckDiagnostics.MainTwice(report.At(element)));
            }

            return;
        }

        var label = LabelOf(element);
        if (!seen.Add((role, label)))
        {
            report.Add(StructureCheckDiagnostics.LandmarksAlike(report.At(element), role, label));
        }
    }

    /// <inheritdoc/>
    public override void End(IHtmlDocument page)
    {
        if (mains == 0 && head.Redirect is null)
        {
            report.Add(StructureCheckDiagnostics.MainMissing(report.Whole));
        }
    }

    /// <summary>Sections and regions are landmarks only with a label (https://www.w3.org/TR/html-aria/).</summary>
    private static string? RoleOf(IElement element) => (element.GetAttribute("role") ?? element.LocalName) switch
    {
        "main" => "main",
        "nav" or "navigation" => "navigation",
        "aside" or "complementary" => "complementary",
        "search" => "search",
        "section" or "region" when LabelOf(element).Length > 0 => "region",
        _ => null,
    };

    private static string LabelOf(IElement element) => element.GetAttribute("aria-label") ?? element.GetAttribute("aria-labelledby") ?? "";
}
