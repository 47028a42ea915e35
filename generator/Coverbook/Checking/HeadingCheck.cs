using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>Whether the headings of a page are its table of contents.</summary>
internal sealed class HeadingCheck(PageReport report, HeadCheck head) : PageCheck
{
    private int last;
    private int tops;

    /// <inheritdoc/>
    public override void Enter(IElement element)
    {
        if (element.LocalName is not ['h', >= '1' and <= '6' and var digit])
        {
            return;
        }

        var level = digit - '0';
        if (level == 1 && ++tops == 2)
        {
            report.Add(StructureCheckDiagnostics.HeadingTwice(report.At(element)));
        }

        if (last > 0 && level > last + 1)
        {
            report.Add(StructureCheckDiagnostics.HeadingSkipped(report.At(element), level, last));
        }

        if (!ElementText.IsNamed(element))
        {
            report.Add(StructureCheckDiagnostics.HeadingEmpty(report.At(element)));
        }

        last = level;
    }

    /// <inheritdoc/>
    public override void End(IHtmlDocument page)
    {
        if (tops == 0 && head.Redirect is null)
        {
            report.Add(StructureCheckDiagnostics.HeadingMissing(report.Whole));
        }
    }
}
