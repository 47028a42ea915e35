using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
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
public sealed class PageRenderer : IDisposable
{
    private const string Layout = "layouts/base";

    private readonly TemplateSet templates;
    private readonly TemplateFunctions functions;
    private readonly ThreadLocal<Worker> worker;

    /// <summary>Prepares a theme for the pages of a plan.</summary>
    public PageRenderer(Theme theme, Plan plan, BaseUrl site)
    {
        var assets = theme.Below(AssetFolder).ToFrozenDictionary(name => name[AssetFolder.Length..], theme.Read, StringComparer.Ordinal);
        templates = new TemplateSet(theme);
        functions = new TemplateFunctions(
            site,
            plan.Routes,
            assets.ToFrozenDictionary(asset => asset.Key, asset => Convert.ToHexStringLower(SHA256.HashData(asset.Value))[..10], StringComparer.Ordinal),
            templates,
            new MarkdownHtml(site, plan.Routes));
        Assets = [.. assets.OrderBy(asset => asset.Key, StringComparer.Ordinal).Select(asset => new PlannedFile(Route.Asset(asset.Key), () => asset.Value))];
        worker = new ThreadLocal<Worker>(() => new Worker(functions.ToScriptObject()));
    }

    private const string AssetFolder = "assets/";

    /// <summary>The theme's assets, to be published as they are.</summary>
    public ImmutableArray<PlannedFile> Assets { get; }

    /// <summary>
    /// Renders a page and hands its UTF-8 bytes over; they are valid only during the call. A template's error becomes a diagnostic, and the
    /// page is not handed over.
    /// </summary>
    public void Render(PlannedPage page, DiagnosticBag bag, Action<Route, ReadOnlySpan<byte>> accept) => Render(page, page.MakeView(), bag, accept);

    /// <summary>Renders a page whose view is made already.</summary>
    public void Render(PlannedPage page, PageView view, DiagnosticBag bag, Action<Route, ReadOnlySpan<byte>> accept)
    {
        try
        {
            accept(page.Route, worker.Value!.Render(view, page.Template, templates, bag));
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

    /// <inheritdoc/>
    public void Dispose() => worker.Dispose();

    /// <summary>What one thread needs; Scriban's context serves one page at a time.</summary>
    private sealed class Worker(ScriptObject functions)
    {
        private readonly Utf8Output output = new();

        public ReadOnlySpan<byte> Render(PageView view, string template, TemplateSet templates, DiagnosticBag bag)
        {
            output.Clear();
            var context = new PageTemplateContext(output, functions) { Page = view, PageTemplate = template, Bag = bag };
            context.PushGlobal(new ScriptObject { { "page", view }, { "site", view.Site }, { "home", Route.Home } });
            context.Evaluate(templates.Get(Layout).Page);
            return output.Written;
        }
    }
}
