using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>Ids, what names them, and whether everything that can be reached has a name that can be spoken.</summary>
internal sealed class NameCheck(PageReport report) : PageCheck
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> labelled = new(StringComparer.Ordinal);
    private readonly List<(string Attribute, string Id, IElement Element)> references = [];
    private readonly List<IElement> unlabelled = [];

    /// <summary>The ids of the page.</summary>
    public IReadOnlySet<string> Ids => ids;

    /// <inheritdoc/>
    public override void Enter(IElement element)
    {
        if (element.Attributes.Length > 0)
        {
            TakeId(element);
            Refer(element, "aria-labelledby");
            Refer(element, "aria-describedby");
            CheckTabOrder(element);
        }

        switch (element.LocalName)
        {
            case "img" when !element.HasAttribute("alt") && !ElementText.HasLabel(element):
                report.Add(StructureCheckDiagnostics.ImageWithoutText(report.At(element)));
                break;
            case "a" when element.HasAttribute("href") && !ElementText.IsNamed(element):
                report.Add(StructureCheckDiagnostics.LinkWithoutText(report.At(element)));
                break;
            case "button" or "summary" when !ElementText.IsNamed(element):
                report.Add(StructureCheckDiagnostics.ButtonWithoutText(report.At(element)));
                break;
            case "label":
                Refer(element, "for");
                labelled.UnionWith(ElementText.Words(element.GetAttribute("for")));
                break;
            case "td" or "th":
                Refer(element, "headers");
                break;
            case "input" or "select" or "textarea" when IsUnlabelled(element):
                unlabelled.Add(element);
                break;
        }
    }

    /// <inheritdoc/>
    public override void End(IHtmlDocument page)
    {
        foreach (var (attribute, id, element) in references.Where(reference => !ids.Contains(reference.Id)))
        {
            var span = report.At(element);
            report.Add(attribute == "headers"
                ? StructureCheckDiagnostics.HeadersUnknown(span, id)
                : StructureCheckDiagnostics.ReferenceUnknown(span, attribute, id));
        }

        foreach (var control in unlabelled.Where(control => control.Id is not { } id || !labelled.Contains(id)))
        {
            report.Add(StructureCheckDiagnostics.ControlWithoutLabel(report.At(control)));
        }
    }

    private void TakeId(IElement element)
    {
        if (element.GetAttribute("id") is not { } id)
        {
            return;
        }

        if (id.Length == 0 || id.Any(char.IsWhiteSpace))
        {
            report.Add(StructureCheckDiagnostics.IdUnusable(report.At(element), id));
        }
        else if (!ids.Add(id))
        {
            report.Add(StructureCheckDiagnostics.IdTwice(report.At(element), id));
        }
    }

    private void Refer(IElement element, string attribute)
    {
        foreach (var id in ElementText.Words(element.GetAttribute(attribute)))
        {
            references.Add((attribute, id, element));
        }
    }

    private void CheckTabOrder(IElement element)
    {
        if (int.TryParse(element.GetAttribute("tabindex"), CultureInfo.InvariantCulture, out var index) && index > 0)
        {
            report.Add(StructureCheckDiagnostics.TabOrderForced(report.At(element)));
        }
    }

    private static bool IsUnlabelled(IElement control)
    {
        var type = control.GetAttribute("type")?.ToLowerInvariant();
        if (type is "hidden" or "submit" or "reset" or "button" || ElementText.HasLabel(control))
        {
            return false;
        }

        for (var above = control.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.LocalName == "label")
            {
                return false;
            }
        }

        return true;
    }
}
