namespace Coverbook.Checking;

/// <summary>Where an address leads, judged without asking the network.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A file of the site, and perhaps a place in it.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Anchor">The id of the place; empty for the whole file.</param>
    public sealed record InSite(string File, string Anchor) : LinkTarget;

    /// <summary>A file that the site does not have.</summary>
    public sealed record Nowhere : LinkTarget;

    /// <summary>A file that the site has in other case.</summary>
    public sealed record OtherCase(string File) : LinkTarget;

    /// <summary>The same host, but not the path that the site is published under.</summary>
    public sealed record OutsideBase : LinkTarget;

    /// <summary>Another site.</summary>
    public sealed record OtherSite(Uri Address) : LinkTarget
    {
        /// <summary>Whether nobody can read along.</summary>
        public bool IsEncrypted => Address.Scheme == Uri.UriSchemeHttps;

        /// <summary>What is asked of the other site: the address without a place on the page, and without a name and a password.</summary>
        public string Request => Address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
    }

    /// <summary>No place but a deed: a script, or a page inside the address.</summary>
    public sealed record Script : LinkTarget;

    /// <summary>Data inside the address.</summary>
    public sealed record Data : LinkTarget;

    /// <summary>A letter, a call: nothing that is loaded.</summary>
    public sealed record OtherScheme : LinkTarget;

    /// <summary>No address.</summary>
    public sealed record Unreadable : LinkTarget;
}
