using System.Diagnostics.CodeAnalysis;

namespace Coverbook.Terms;

/// <summary>
/// A link that may leave the site: absolute, and http, https or mailto only. Input text becomes a link nowhere else, so
/// <c>javascript:</c> and <c>data:</c> cannot reach a page.
/// </summary>
internal sealed record WebLink
{
    private WebLink(string text) => Text = text;

    /// <summary>The address as written in the input, without surrounding white space.</summary>
    public string Text { get; }

    /// <summary>Accepts an absolute http, https or mailto address.</summary>
    public static bool TryCreate([NotNullWhen(true)] string? value, [NotNullWhen(true)] out WebLink? link)
    {
        link = null;
        var text = value?.Trim();
        if (text is null
            || text.Any(char.IsControl)
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || !(uri.Scheme is "http" or "https" or "mailto"))
        {
            return false;
        }

        link = new WebLink(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
