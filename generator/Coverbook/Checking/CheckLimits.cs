using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Checking;

/// <summary>
/// How much a check looks at, and from which sizes on it speaks. The sizes of pages are those that readers notice on a telephone: 150 KB of
/// HTML and 1,400 elements, whatever kind of page it is, because a folder of HTML does not say which of its pages are lists; a matrix
/// alone is told by its address.
/// </summary>
internal static class CheckLimits
{
    /// <summary>A page is held as a document, which takes many times its bytes.</summary>
    [Limit("Built sites", "bytes of a page", "error CB8208")]
    public const int LargestPage = 16 * 1024 * 1024;

    /// <summary>Style sheets and files in JSON and XML are held as they are.</summary>
    [Limit("Built sites", "bytes of any other file that is read", "error CB8208")]
    public const int LargestFile = 100 * 1024 * 1024;

    /// <summary>The parser puts what would lie deeper beside the deepest element.</summary>
    [Limit("Built sites", "elements inside each other", "deeper ones count as siblings")]
    public const int DeepestElement = 256;

    /// <summary>
    /// What is opened and never closed costs a parser of HTML time that grows with its square, so that the number of elements is bounded;
    /// half as many again as on the longest page that was met.
    /// </summary>
    [Limit("Built sites", "elements of a page", "error CB8208")]
    public const int MostElements = 20_000;

    /// <summary>Bytes of a page above which it is slow to load.</summary>
    [Limit("Built sites", "bytes of a page before it is called large", "warning CB8200")]
    public const int SlowPage = 150 * 1024;

    /// <summary>Elements of a page above which it is slow to show.</summary>
    [Limit("Built sites", "elements of a page before it is called large", "warning CB8201")]
    public const int SlowElements = 1_400;

    /// <summary>Bytes of the page of a matrix above which it is slow to load: it shows all techniques of a domain at once.</summary>
    [Limit("Built sites", "bytes of a matrix before it is called large", "warning CB8200")]
    public const int SlowMatrix = 400_000;

    /// <summary>Elements of the page of a matrix above which it is slow to show.</summary>
    [Limit("Built sites", "elements of a matrix before it is called large", "warning CB8201")]
    public const int SlowMatrixElements = 6_000;

    /// <summary>Bytes of all style sheets and scripts.</summary>
    [Limit("Built sites", "bytes of all style sheets and scripts before they are called large", "warning CB8202")]
    public const int SlowAssets = 40 * 1024;

    /// <summary>
    /// Bytes of one file that GitHub takes (https://docs.github.com/repositories/working-with-files/managing-large-files).
    /// </summary>
    [Limit("Built sites", "bytes of a file that GitHub takes", "error CB8203")]
    public const int GitHubFile = 100 * 1024 * 1024;

    /// <summary>
    /// Bytes of a site that GitHub Pages takes
    /// (https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits).
    /// </summary>
    [Limit("Built sites", "bytes of a site that GitHub Pages takes", "error CB8204")]
    public const int GitHubSite = 1_000_000_000;

    /// <summary>Characters of a path below the site, which leave room for the folder that it lies in (Windows has 260 for both).</summary>
    [Limit("Built sites", "characters of a file's path before it is called long", "warning CB8207")]
    public const int LongPath = 200;

    /// <summary>
    /// What answered is kept, so that the next run goes on with the others: half a second for each to one host makes a quarter of an hour.
    /// </summary>
    [Limit("Built sites", "external links that a run asks", "the others are left to the next, info CB8166")]
    public const int MostExternalLinks = 2_000;

    /// <summary>Bytes above which a page is slow to load.</summary>
    public static int SlowPageOf(string file) => Route.IsMatrix(file) ? SlowMatrix : SlowPage;

    /// <summary>Elements above which a page is slow to show.</summary>
    public static int SlowElementsOf(string file) => Route.IsMatrix(file) ? SlowMatrixElements : SlowElements;
}
