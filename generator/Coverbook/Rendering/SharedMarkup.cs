using System.Runtime.CompilerServices;
using Coverbook.Pages.Views;

namespace Coverbook.Rendering;

/// <summary>
/// Markup that many pages have alike (navigation, footer, a technique's cells in a table), kept from the first of them for the others: it
/// depends on a template, a key and the site alone. A view is a key for itself, whatever another holds: to compare all that views hold
/// would cost more than to write them.
/// </summary>
internal sealed class SharedMarkup(Utf8Output output)
{
    /// <summary>A key that is different on each page is no key: what is beyond these bytes is made each time.</summary>
    private const int MostKept = 2 * 1024 * 1024;

    /// <summary>What an entry takes beside its bytes, about.</summary>
    private const int SizeOfEntry = 128;

    private readonly Dictionary<(string Template, object? Key), byte[]> kept = new(SharedKeys.Instance);
    private long size;

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
        var markup = output.Since(start);
        if (size + SizeOfEntry + markup.Length <= MostKept)
        {
            kept[(template, key)] = markup.ToArray();
            size += SizeOfEntry + markup.Length;
        }
    }

    /// <summary>Compares views by what they are and all else by what it says.</summary>
    private sealed class SharedKeys : IEqualityComparer<(string Template, object? Key)>
    {
        public static readonly SharedKeys Instance = new();

        public bool Equals((string Template, object? Key) x, (string Template, object? Key) y) =>
            x.Template == y.Template && (x.Key is View ? ReferenceEquals(x.Key, y.Key) : Equals(x.Key, y.Key));

        public int GetHashCode((string Template, object? Key) obj) =>
            HashCode.Combine(obj.Template.Length, obj.Key is View view ? RuntimeHelpers.GetHashCode(view) : obj.Key);
    }
}
