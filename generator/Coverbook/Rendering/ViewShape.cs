using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Pages.Views;

namespace Coverbook.Rendering;

/// <summary>A member of a view, as templates know it.</summary>
/// <param name="Name">Its name in small letters with underscores.</param>
/// <param name="Type">What it holds, in words, or the name of a view.</param>
internal readonly record struct ViewMember(string Name, string Type);

/// <summary>What templates and fingerprints need to know of one type of view; made when the library is compiled.</summary>
internal sealed class ViewShape
{
    private readonly FrozenDictionary<string, int> indexes;
    private readonly Func<View, int, object?> read;
    private readonly Action<ViewDigest, View> digest;

    public ViewShape(string name, ImmutableArray<ViewMember> members, Func<View, int, object?> read, Action<ViewDigest, View> digest)
    {
        (Name, Members, this.read, this.digest) = (name, members, read, digest);
        indexes = Enumerable.Range(0, members.Length).ToFrozenDictionary(index => members[index].Name, StringComparer.Ordinal);
    }

    /// <summary>The name of the view's type.</summary>
    public string Name { get; }

    /// <summary>Its members.</summary>
    public ImmutableArray<ViewMember> Members { get; }

    /// <summary>Whether it has a member.</summary>
    public bool Has(string member) => indexes.ContainsKey(member);

    /// <summary>Reads a member of a view; false when its type has none of that name.</summary>
    public bool TryRead(View view, string member, out object? value)
    {
        var isKnown = indexes.TryGetValue(member, out var index);
        value = isKnown ? read(view, index) : null;
        return isKnown;
    }

    /// <summary>Adds all that a view holds.</summary>
    public void AddTo(ViewDigest bytes, View view) => digest(bytes, view);
}

/// <summary>The shapes of all views; the other half is made by Coverbook.Generators.</summary>
internal static partial class ViewShapes
{
    private static readonly ViewShape Pending = new("text", [], static (_, _) => null, static (_, _) => { });
    private static readonly FrozenDictionary<Type, ViewShape> ByType = Made().ToFrozenDictionary();

    /// <summary>All shapes, by the names of their types.</summary>
    public static IEnumerable<ViewShape> All => ByType.Values.OrderBy(shape => shape.Name, StringComparer.Ordinal);

    /// <summary>The shape of a view. Texts that are still to be rendered have no members.</summary>
    public static ViewShape Of(View view) => ByType.GetValueOrDefault(view.GetType(), Pending);

    private static partial IEnumerable<KeyValuePair<Type, ViewShape>> Made();
}
