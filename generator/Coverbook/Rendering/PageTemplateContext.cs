using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Coverbook.Rendering;

/// <summary>
/// Runs templates. All expression output passes through <see cref="Write(SourceSpan, object?)"/>, which escapes everything but
/// <see cref="Html"/>. One context serves many pages, one after the other.
/// </summary>
internal sealed class PageTemplateContext : TemplateContext
{
    private readonly Utf8Output output;

    public PageTemplateContext(Utf8Output output, ScriptObject functions)
        : base(functions)
    {
        this.output = output;
        PushOutput(output);
        PushCulture(CultureInfo.InvariantCulture);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        LimitToString = 0;
        LoopLimit = 0;
        LoopLimitQueryable = 0;
    }

    /// <summary>The page that is being rendered.</summary>
    public PageView? Page { get; set; }

    /// <summary>Where to report what is found while it is rendered.</summary>
    public DiagnosticBag Bag { get; set; } = new();

    /// <summary>The template of that page.</summary>
    public string PageTemplate { get; set; } = "";

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case Html html:
                output.Write(html.Markup);
                break;
            case string text:
                output.WriteEscaped(text);
                break;
            default:
                output.WriteEscaped(ObjectToString(textAsObject));
                break;
        }

        return this;
    }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target.GetType().Namespace == typeof(PageView).Namespace ? ViewAccessor.Of(target.GetType()) : base.GetMemberAccessorImpl(target)!;
}
