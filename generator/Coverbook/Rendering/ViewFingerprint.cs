using Coverbook.Files;
using Coverbook.Pages.Views;

namespace Coverbook.Rendering;

/// <summary>
/// A digest of everything that a template gets to see. Two pages with one fingerprint, one theme and one set of routes have the
/// same bytes, so that a page need not be rendered again to know that it did not change.
/// </summary>
internal static class ViewFingerprint
{
    [ThreadStatic]
    private static ViewDigest? gathered;

    /// <summary>The fingerprint of a view.</summary>
    public static ShortDigest Of(PageView view)
    {
        gathered ??= new ViewDigest();
        gathered.Add(view);
        return gathered.TakeDigest();
    }
}
