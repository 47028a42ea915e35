using System.Collections.Concurrent;
using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Coverbook.Rendering.Markup;
using Coverbook.Routes;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// The functions that templates have beyond their view: <c>url</c>, <c>address</c>, <c>navigator</c>, <c>asset</c>, <c>markdown</c>,
/// <c>external</c>, <c>code</c>, <c>number</c>,
/// <c>partial</c>, <c>shared</c>, <c>structured</c> and <c>content</c>. Scriban's own built-ins are not offered: views come ready to print.
/// </summary>
internal sealed class TemplateFunctions(SiteLinks links, TemplateSet templates)
{
    private readonly MarkdownHtml markdown = new(links);
    private readonly ConcurrentDictionary<string, Diagnostic> retired = new(StringComparer.Ordinal);

    /// <summary>The functions as Scriban's globals.</summary>
    public ScriptObject ToScriptObject()
    {
        var functions = new ScriptObject();
        Add(functions, "url", 1, (context, span, route, _) => Url(context, span, Argument<Route>(span, route)));
        Add(functions, "address", 1, (_, span, value, _) => links.Whole(Argument<Route>(span, value)));
        Add(functions, "navigator", 1, (_, span, value, _) => links.InNavigator(Argument<Route>(span, value)));
        Add(functions, "asset", 1, (_, span, value, _) => Asset(span, Argument<string>(span, value)));
        Add(
            functions,
            "markdown",
            1,
            (context, span, text, _) => markdown.Render(Argument<MarkdownText>(span, text), context.Bag));
        Add(functions, "external", 2, External);
        Add(functions, "code", 1, (_, span, value, _) => CodeHtml.Of(Argument<CodeText>(span, value)));
        Add(functions, "number", 1, (_, span, value, _) => Argument<int>(span, value).ToString("N0", CultureInfo.InvariantCulture));
        Add(
            functions,
            "partial",
            2,
            (context, span, name, view) => Partial(context, span, Argument<string>(span, name), view));
        Add(
            functions,
            "shared",
            2,
            (context, span, name, key) => Shared(context, span, Argument<string>(span, name), key));
        Add(functions, "structured", 0, (context, _, _, _) => Structured(context));
        Add(functions, "content", 0, (context, span, _, _) => Evaluate(context, span, "pages/" + context.PageTemplate));
        return functions;
    }

    /// <summary>A template by its path without extension.</summary>
    /// <exception cref="RenderingException">It is missing, has errors, or was retired.</exception>
    public ParsedTemplate TemplateOf(string name, Files.SourceSpan? namedAt = null)
    {
        var template = templates.Get(name, namedAt);
        return retired.TryGetValue(template.File, out var reason) ? throw new RenderingException(reason) : template;
    }

    /// <summary>Does not run the template of a diagnostic again.</summary>
    public void Retire(Diagnostic reason) => retired.TryAdd(reason.Span!.Value.Path.Value, reason);

    private static void Add(
        ScriptObject functions, string name, int parameters, Func<PageTemplateContext, SourceSpan, object?, object?, object?> body) =>
        functions.SetValue(name, new TemplateFunction(name, parameters, body), readOnly: true);

    private static T Argument<T>(SourceSpan span, object? argument) => argument is T value
        ? value
        : throw new ScriptRuntimeException(span, $"{Noun(typeof(T))} is expected here, not {Noun(argument?.GetType())}");

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

    private string Url(PageTemplateContext context, SourceSpan span, Route route) => links.Page(route)
        ?? throw new RenderingException(TemplateDiagnostics.UnknownRoute(Spans.Of(span), route.ToString(), context.Page!.Route.ToString()));

    private string Asset(SourceSpan span, string name) => links.Asset(Route.Asset(name))
        ?? throw new RenderingException(TemplateDiagnostics.UnknownAsset(Spans.Of(span), name, links.AssetNames));

    private object? Structured(PageTemplateContext context)
    {
        context.WriteStructured(links);
        return null;
    }

    /// <summary>The address is one that the views hold, which are http and https alone.</summary>
    private static object? External(PageTemplateContext context, SourceSpan span, object? text, object? url)
    {
        context.WriteExternal(Argument<string>(span, text), url is null ? null : Argument<string>(span, url));
        return null;
    }

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

    /// <summary>
    /// What many pages have alike is made once for each key and copied from then on. So it sees its key and the site, and no page.
    /// </summary>
    private object? Shared(PageTemplateContext context, SourceSpan span, string name, object? key)
    {
        if (context.Shared.TryWrite(name, key))
        {
            return null;
        }

        var start = context.Shared.Start;
        context.PushGlobal(new ScriptObject { { "page", null } });
        try
        {
            Partial(context, span, name, key);
        }
        finally
        {
            context.PopGlobal();
        }

        context.Shared.Keep(name, key, start);
        return null;
    }

    /// <summary>Templates write straight into the page; a returned string would be escaped a second time.</summary>
    private object? Evaluate(PageTemplateContext context, SourceSpan span, string name)
    {
        var template = TemplateOf(name, Spans.Of(span));
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
