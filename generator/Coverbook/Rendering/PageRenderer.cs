using System.Collections.Concurrent;
using Coverbook.Diagnostics;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Rendering.Markup;
using Coverbook.Routes;
using Coverbook.Terms;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// The door to rendering: turns a planned page into bytes. It may be used by several threads at once; the dev server and the
/// build call the same method.
/// </summary>
internal sealed class PageRenderer
{
    private const string Layout = "layouts/base";

    private readonly TemplateFunctions functions;
    private readonly ConcurrentStack<Worker> idle = new();

    /// <summary>Prepares a theme for the pages of a plan.</summary>
    public PageRenderer(Theme theme, Plan plan, BaseUrl site)
    {
        functions = new TemplateFunctions(new SiteLinks(site, plan.Routes, theme.AssetVersions), theme.Templates);
    }

    /// <summary>
    /// Renders a page and hands its UTF-8 bytes over; they are valid only during the call. A template's error becomes a diagnostic, and the
    /// page is not handed over.
    /// </summary>
    public void Render(PlannedPage page, DiagnosticBag bag, Action<Route, ReadOnlySpan<byte>> accept) =>
        Render(page, page.MakeView(), bag, accept);

    /// <summary>Renders a page whose view is made already.</summary>
    public void Render(PlannedPage page, PageView view, DiagnosticBag bag, Action<Route, ReadOnlySpan<byte>> accept)
    {
        var worker = idle.TryPop(out var known) ? known : new Worker(functions.ToScriptObject());
        try
        {
            accept(page.Route, worker.Render(view, page.Template, functions, bag));
            idle.Push(worker);
        }
        catch (RenderingException exception)
        {
            Report(exception, bag);
        }
        catch (ScriptRuntimeException exception) when (exception.InnerException is RenderingException inner)
        {
            Report(inner, bag);
        }
        catch (ScriptRuntimeException exception)
        {
            bag.Add(TemplateFault.Of(exception, page.Route.ToString()));
        }
    }

    /// <summary>What used up its limit for one page would do so for others: it is not run again.</summary>
    private void Report(RenderingException exception, DiagnosticBag bag)
    {
        bag.Add(exception.Diagnostic);
        if (exception.IsExhausted)
        {
            functions.Retire(exception.Diagnostic);
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

        public ReadOnlySpan<byte> Render(PageView view, string template, TemplateFunctions functions, DiagnosticBag bag)
        {
            output.Clear();
            context.Begin(view, template, bag);
            context.PushGlobal(new ScriptObject { { "page", view }, { "site", view.Site }, { "home", Route.Home } });
            context.Evaluate(functions.TemplateOf(Layout).Page);
            context.PopGlobal();
            return output.Page;
        }
    }
}
