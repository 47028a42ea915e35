using System.Globalization;
using System.Runtime.CompilerServices;
using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Coverbook.Rendering.Markup;
using Coverbook.Terms;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// Runs templates. All expression output passes through <see cref="Write(SourceSpan, object?)"/>, which escapes everything but
/// <see cref="Html"/>, and all work through <see cref="Evaluate(ScriptNode?, bool)"/>, which ends it at its limits. One context serves many
/// pages, one after the other.
/// </summary>
internal sealed class PageTemplateContext : TemplateContext
{
    [Limit("Templates", "characters of a value that is printed", "error CB7009")]
    private const int LargestConversion = 16 * 1024 * 1024;
    [Limit("Templates", "rounds of one loop", "error CB7009")]
    private const int MostIterations = 10_000_000;

    private readonly Utf8Output output;
    private readonly TemplateBudget budget = new();

    public PageTemplateContext(Utf8Output output, ScriptObject functions)
        : base(functions)
    {
        this.output = output;
        Shared = new SharedMarkup(output);
        PushOutput(output);
        PushCulture(CultureInfo.InvariantCulture);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;

        // Scriban's own limits cover what is done inside of it; none of them may cut anything silently.
        (LimitToString, OnStringLimit, OnOutputLimit) = (LargestConversion, ScriptLimitBehavior.Throw, ScriptLimitBehavior.Throw);
        OutputLimit = 0;
        (LoopLimit, LoopLimitQueryable, RecursiveLimit) = (MostIterations, MostIterations, 0);
    }

    /// <summary>What pages have alike.</summary>
    public SharedMarkup Shared { get; }

    /// <summary>The page that is being rendered.</summary>
    public PageView? Page { get; private set; }

    /// <summary>Where to report what is found while it is rendered.</summary>
    public DiagnosticBag Bag { get; private set; } = new();

    /// <summary>The template of that page.</summary>
    public string PageTemplate { get; private set; } = "";

    /// <summary>Begins with a page.</summary>
    public void Begin(PageView page, string template, DiagnosticBag bag)
    {
        (Page, PageTemplate, Bag) = (page, template, bag);
        budget.Reset();
    }

    // Every node of every page comes through here: without the attribute a short build runs its unoptimized form all the way.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
        {
            return null;
        }

        budget.Enter(scriptNode);
        if (scriptNode is ScriptBinaryExpression { Operator: ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude } range)
        {
            CheckRange(range);
        }

        var value = ShortWays.TryEvaluate(this, scriptNode, out var direct) ? direct : base.Evaluate(scriptNode, aliasReturnedFunction);
        return budget.Leave(scriptNode, value, output.Length);
    }

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

    /// <summary>Writes what search engines read of the page.</summary>
    public void WriteStructured(SiteLinks links) => StructuredData.Write(output, Page!, links);

    /// <summary>Writes a link that leads off the site; without an address its text alone.</summary>
    public void WriteExternal(string text, string? url)
    {
        if (url is null)
        {
            output.WriteEscaped(text);
            return;
        }

        output.Write("<a href=\"");
        output.WriteEscaped(url);
        output.Write("\" rel=\"noopener noreferrer external\">");
        output.WriteEscaped(text);
        output.Write("</a>");
    }

    protected override void OnEnterLoop(ScriptLoopStatementBase loop) => budget.Enter(loop);

    protected override void OnExitLoop(ScriptLoopStatementBase loop) => budget.LeaveLoop();

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        budget.StepLoop();
        return true;
    }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is View ? ViewAccessor.Instance : base.GetMemberAccessorImpl(target)!;

    private void CheckRange(ScriptBinaryExpression range) =>
        TemplateBudget.CheckRange(
            range.Span, ToObject<long>(range.Span, Evaluate(range.Left!)), ToObject<long>(range.Span, Evaluate(range.Right!)));
}
