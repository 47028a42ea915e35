using AngleSharp.Dom;

namespace Coverbook.Checking;

/// <summary>What of an element can be read or spoken (https://www.w3.org/TR/accname-1.2/, as far as pages need it).</summary>
internal static class ElementText
{
    /// <summary>Whether the element has a name: a label, or text inside, or an image inside that is described.</summary>
    public static bool IsNamed(IElement element) => HasLabel(element) || HasText(element);

    /// <summary>Whether an attribute names it.</summary>
    public static bool HasLabel(IElement element) =>
        Has(element, "aria-label") || Has(element, "aria-labelledby") || Has(element, "title");

    /// <summary>Whether an attribute is there and says something.</summary>
    public static bool Has(IElement element, string attribute) => !string.IsNullOrWhiteSpace(element.GetAttribute(attribute));

    /// <summary>The words of an attribute that lists some.</summary>
    public static string[] Words(string? list) => list is null ? [] : list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool HasText(IElement element)
    {
        var children = element.ChildNodes;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] switch
            {
                IText text => !string.IsNullOrWhiteSpace(text.Data),
                IElement { LocalName: "img" } image => Has(image, "alt"),
                IElement inner => inner.GetAttribute("aria-hidden") != "true" && (HasLabel(inner) || HasText(inner)),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }
}
