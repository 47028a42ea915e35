using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Coverbook.Rendering;

/// <summary>
/// Gives templates the members of views under their snake_case names. A member that does not exist is an error with
/// the nearest name: a misspelt member must never print as nothing.
/// </summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    /// <summary>The accessor of all views.</summary>
    public static readonly ViewAccessor Instance = new();

    public bool HasIndexer => false;

    public Type IndexType => typeof(object);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => ShapeOf(target).Members.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ShapeOf(target).Members.Select(member => member.Name);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => ShapeOf(target).Has(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var view = (View)target;
        var shape = ViewShapes.Of(view);
        return shape.TryRead(view, member, out value)
            ? true
            : throw new RenderingException(
                TemplateDiagnostics.UnknownMember(Spans.Of(span), shape.Name, member, [.. shape.Members.Select(known => known.Name)]));
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    private static ViewShape ShapeOf(object target) => ViewShapes.Of((View)target);
}
