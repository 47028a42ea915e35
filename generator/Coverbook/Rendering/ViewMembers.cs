using System.Collections.Concurrent;
using System.Reflection;

namespace Coverbook.Rendering;

/// <summary>A property of a view.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Get">Reads it from a view of its type.</param>
internal sealed record ViewMember(string Name, Func<object, object?> Get);

/// <summary>
/// The properties of views, read through delegates: .NET's own invokers make code for each property at run time, which costs a build
/// more than all the reading.
/// </summary>
internal static class ViewMembers
{
    private static readonly ConcurrentDictionary<Type, ViewMember[]> Known = new();
    private static readonly MethodInfo Maker = new Func<MethodInfo, Func<object, object?>>(MakeGetter<object, object>).Method.GetGenericMethodDefinition();

    /// <summary>The properties of a view type, in ordinal order of their names.</summary>
    public static ViewMember[] Of(Type view) => Known.GetOrAdd(view, static type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new ViewMember(property.Name, GetterOf(property))),
    ]);

    private static Func<object, object?> GetterOf(PropertyInfo property) =>
        (Func<object, object?>)Maker.MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.GetMethod])!;

    private static Func<object, object?> MakeGetter<TView, TValue>(MethodInfo getter)
        where TView : class
    {
        var get = getter.CreateDelegate<Func<TView, TValue>>();
        return view => get((TView)view);
    }
}
