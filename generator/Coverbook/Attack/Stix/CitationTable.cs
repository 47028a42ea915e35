using Coverbook.Terms;

namespace Coverbook.Attack.Stix;

/// <summary>
/// The works that a bundle cites, each once: ATT&amp;CK enterprise 18.1 names 5,335 of them in 31,469 places.
/// </summary>
internal sealed class CitationTable
{
    private readonly Dictionary<(string Name, string Description, string? Url), Citation> known = [];

    /// <summary>The one citation of these words. An address that leads nowhere safe is left out.</summary>
    public Citation Of(string name, string description, string? url)
    {
        var key = (name, description, url);
        if (!known.TryGetValue(key, out var citation))
        {
            known[key] = citation = new Citation(name, BundleText.Title(description), WebLink.TryCreate(url, out var link) ? link : null);
        }

        return citation;
    }
}
