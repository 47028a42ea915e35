namespace Coverbook.Rendering;

/// <summary>
/// Markup that many pages have alike (navigation, footer), kept from the first of them for the others: it depends on a template, a key and
/// the site alone.
/// </summary>
internal sealed class SharedMarkup(Utf8Output output)
{
    /// <summary>A key that is different on each page is no key: what is made for more than so many is made each time.</summary>
    private const int MostKept = 200;

    private readonly Dictionary<(string Template, object? Key), byte[]> kept = [];

    /// <summary>Where the next markup will stand in the page.</summary>
    public int Start => output.Length;

    /// <summary>Writes what was kept; false where nothing was.</summary>
    public bool TryWrite(string template, object? key)
    {
        if (!kept.TryGetValue((template, key), out var markup))
        {
            return false;
        }

        output.Write(markup);
        return true;
    }

    /// <summary>Keeps what was written since a place in the page.</summary>
    public void Keep(string template, object? key, int start)
    {
        if (kept.Count < MostKept)
        {
            kept[(template, key)] = output.Since(start).ToArray();
        }
    }
}
