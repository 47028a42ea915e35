using System.Collections.Frozen;
using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// The functions that templates have beyond their view: <c>url</c>, <c>asset</c>, <c>markdown</c>, <c>code</c>, <c>number</c>,
/// <c>partial</c> and <c>content</c>. Scriban's own built-ins are not offered: views come ready to print.
/// </summary>
internal sealed class TemplateFunctions(
    BaseUrl site, IReadOnlySet<Route> routes, FrozenDictionary<string, string> assetVersions, TemplateSet templates, MarkdownHtml markdown)
{
    /// <summary>The functions as Scriban's globals.</summary>
    public ScriptObject ToScriptObject()
    {
        var functions = new ScriptObject();
        Add(functions, "url", 1, (context, span, arguments) => Url(context, span, Argument<Route>(span, arguments, 0)));
        Add(functions, "address", 1, (_, span, arguments) => Argument<Route>(span, arguments, 0).At(site));
        Add(functions, "asset", 1, (_, span, arguments) => Asset(span, Argument<string>(span, arguments, 0)));
        Add(functions, "markdown", 1, (context, span, arguments) => markdown.Render(Argument<MarkdownText>(span, arguments, 0), context.Bag));
        Add(functions, "code", 1, (_, span, arguments) => CodeHtml.Of(Argument<CodeText>(span, arguments, 0)));
        Add(functions, "number", 1, (_, span, arguments) => Argument<int>(span, arguments, 0).ToString("N0", CultureInfo.InvariantCulture));
        Add(functions, "partial", 2, (context, span, arguments) => Partial(context, span, Argument<string>(span, arguments, 0), arguments[1]));
        Add(functions, "content", 0, (context, span, _) => Evaluate(context, span, "pages/" + context.PageTemplate));
        return functions;
    }

    private static void Add(
        ScriptObject functions, string name, int parameters, Func<PageTemplateContext, SourceSpan, ScriptArray, object?> body) =>
        functions.SetValue(name, new TemplateFunction(name, parameters, body), readOnly: true);

    private static T Argument<T>(SourceSpan span, ScriptArray arguments, int index) => arguments[index] is T value
        ? value
        : throw new ScriptRuntimeException(span, $"{Noun(typeof(T))} is expected here, not {Noun(arguments[index]?.GetType())}");

    private static string Noun(Type? type) => type switch
    {
        null => "nothing",
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(Route) => "the address of a page",
        _ when type == typeof(MarkdownText) => "Markdown",
        _ when type == typeof(CodeText) => "code",
        _ => type.Name,
    };

    private string Url(PageTemplateContext context, SourceSpan span, Route route) => routes.Contains(route)
        ? route.Under(site)
        : throw new RenderingException(TemplateDiagnostics.UnknownRoute(Spans.Of(span), route.ToString(), context.Page!.Route.ToString()));

    /// <summary>The address changes with the asset's content, so that browsers may keep assets for ever.</summary>
    private string Asset(SourceSpan span, string name) => assetVersions.TryGetValue(name, out var version)
        ? $"{Route.Asset(name).Under(site)}?v={version}"
        : throw new RenderingException(TemplateDiagnostics.UnknownAsset(Spans.Of(span), name, assetVersions.Keys));

    private object? Partial(PageTemplateContext context, SourceSpan span, string name, object? view)
    {
        context.PushGlobal(new ScriptObject { { "it", view } });
        try
        {
            return Evaluate(context, span, "partials/" + name);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    /// <summary>Templates write straight into the page; a returned string would be escaped a second time.</summary>
    private object? Evaluate(PageTemplateContext context, SourceSpan span, string name)
    {
        var template = templates.Get(name, Spans.Of(span));
        context.PushSourceFile(template.File);
        try
        {
            context.Evaluate(template.Page);
            return null;
        }
        finally
        {
            context.PopSourceFile();
        }
    }
}
