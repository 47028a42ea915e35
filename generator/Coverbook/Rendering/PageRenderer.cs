using System.Collections.Concurrent;
using Coverbook.Diagnostics;
using Coverbook.Pages;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// The door to rendering: turns a planned page into bytes. It may be used by several threads at once; the dev server and the
/// build call the same method.
/// </summary>
public sealed class PageRenderer
{
    private const string Layout = "layouts/base";

    private readonly TemplateSet templates;
    private readonly TemplateFunctions functions;
    private readonly ConcurrentStack<Worker> idle = new();

    /// <summary>Prepares a theme for the pages of a plan.</summary>
    public PageRenderer(Theme theme, Plan plan, BaseUrl site)
    {
        templates = theme.Templates;
        functions = new TemplateFunctions(site, plan.Routes, theme.AssetVersions, templates, new MarkdownHtml(site, plan.Routes));
    }

    /// <summary>
    /// Renders a page and hands its UTF-8 bytes over; they are valid only during the call. A template's error becomes a diagnostic, and the
    /// page is not handed over.
    /// </summary>
    public void Render(PlannedPage page, DiagnosticBag bag, Action<Route, ReadOnlySpan<byte>> accept) => Render(page, page.MakeView(), bag, accept);

    /// <summary>Renders a page whose view is made already.</summary>
    public void Render(PlannedPage page, PageView view, DiagnosticBag bag, Action<Route, ReadOnlySpan<byte>> accept)
    {
        var worker = idle.TryPop(out var known) ? known : new Worker(functions.ToScriptObject());
        try
        {
            accept(page.Route, worker.Render(view, page.Template, templates, bag));
            idle.Push(worker);
        }
        catch (RenderingException exception)
        {
            bag.Add(exception.Diagnostic);
        }
        catch (ScriptRuntimeException exception) when (exception.InnerException is RenderingException inner)
        {
            bag.Add(inner.Diagnostic);
        }
        catch (ScriptRuntimeException exception)
        {
            bag.Add(TemplateDiagnostics.Failed(Spans.Of(exception.Span), page.Route.ToString(), exception.OriginalMessage));
        }
    }

    /// <summary>
    /// What rendering one page at a time needs; its buffer and its context serve one page after the other. After an error nobody knows
    /// what the context still holds, so that worker is not used again.
    /// </summary>
    private sealed class Worker
    {
        private readonly Utf8Output output = new();
        private readonly PageTemplateContext context;

        public Worker(ScriptObject functions) => context = new PageTemplateContext(output, functions);

        public ReadOnlySpan<byte> Render(PageView view, string template, TemplateSet templates, DiagnosticBag bag)
        {
            output.Clear();
            (context.Page, context.PageTemplate, context.Bag) = (view, template, bag);
            context.PushGlobal(new ScriptObject { { "page", view }, { "site", view.Site }, { "home", Route.Home } });
            context.Evaluate(templates.Get(Layout).Page);
            context.PopGlobal();
            return output.Written;
        }
    }
}
