using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Coverbook.Checking;

/// <summary>
/// What one concern wants to know of a page. The document is walked once, and every check sees each element when it begins and when it
/// ends.
/// </summary>
internal abstract class PageCheck
{
    /// <summary>An element begins; what it holds comes after.</summary>
    public abstract void Enter(IElement element);

    /// <summary>An element ends.</summary>
    public virtual void Leave(IElement element)
    {
    }

    /// <summary>The page ends.</summary>
    public virtual void End(IHtmlDocument page)
    {
    }
}
