using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Terms;

namespace Coverbook.Mappings.Ctid;

/// <summary>The works that a mapping refers to. Only addresses are read: titles of books are no links.</summary>
internal static class ReferenceList
{
    /// <summary>The addresses below a key, in their order.</summary>
    public static ImmutableArray<WebLink> Read(Fields fields, string key)
    {
        var links = ImmutableArray.CreateBuilder<WebLink>();
        foreach (var scalar in fields.Scalars(key))
        {
            if (WebLink.TryCreate(scalar.Text, out var link))
            {
                links.Add(link);
            }
        }

        return links.DrainToImmutable();
    }
}
