using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using Coverbook.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Coverbook.Rendering;

/// <summary>
/// Gives templates the members of one view type under their snake_case names. A member that does not exist is an error with
/// the nearest name: a misspelt member must never print as nothing.
/// </summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ViewAccessor> Accessors = new();

    private readonly string view;
    private readonly FrozenDictionary<string, Func<object, object?>> getters;

    private ViewAccessor(Type type)
    {
        view = type.Name;
        getters = ViewMembers.Of(type).ToFrozenDictionary(member => SnakeCase(member.Name), member => member.Get, StringComparer.Ordinal);
    }

    public bool HasIndexer => false;

    public Type IndexType => typeof(object);

    /// <summary>The accessor of a view's type.</summary>
    public static ViewAccessor Of(Type type) => Accessors.GetOrAdd(type, one => new ViewAccessor(one));

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => getters.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => getters.Keys.Order(StringComparer.Ordinal);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => getters.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (!getters.TryGetValue(member, out var getter))
        {
            throw new RenderingException(TemplateDiagnostics.UnknownMember(Spans.Of(span), view, member, getters.Keys));
        }

        value = getter(target);
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    private static string SnakeCase(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && builder.Length > 0)
            {
                builder.Append('_');
            }

            builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }
}
