using System.Collections.Concurrent;
using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Terms;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>A template that can be run.</summary>
internal sealed record ParsedTemplate(string File, ScriptPage Page);

/// <summary>The parsed templates of a theme, each read once, when it is first asked for.</summary>
internal sealed class TemplateSet(ThemeFiles theme)
{
    /// <summary>Reading a broken template may cost some kilobytes for each character; the largest of the theme has 8,000.</summary>
    [Limit("Templates", "characters of a template", "error CB7009")]
    private const int LongestTemplate = 250_000;

    private readonly ConcurrentDictionary<string, ParsedTemplate> templates = new(StringComparer.Ordinal);

    /// <summary>
    /// A template by its path without extension: <c>pages/technique</c>; <paramref name="namedAt"/> is where another names it.
    /// </summary>
    /// <exception cref="RenderingException">The template is missing or has errors.</exception>
    public ParsedTemplate Get(string name, Files.SourceSpan? namedAt = null) =>
        templates.TryGetValue(name, out var known) ? known : templates.GetOrAdd(name, Load(name, namedAt));

    private ParsedTemplate Load(string name, Files.SourceSpan? namedAt)
    {
        var file = name + ".html";
        var path = ThemeFiles.PathOf(file);
        if (!theme.Has(file))
        {
            throw new RenderingException(
                TemplateDiagnostics.Missing(namedAt ?? Files.SourceSpan.Whole(path), file, theme.Below("").Where(IsTemplate)));
        }

        var text = ThemeText.Decode(theme.Read(file));
        if (text.Length > LongestTemplate)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"it has more than {LongestTemplate:N0} characters");
            throw new RenderingException(TemplateDiagnostics.TooMuch(Files.SourceSpan.Whole(path), reason));
        }

        if (NumberLiterals.Check(path, text) is { } fault)
        {
            throw new RenderingException(fault);
        }

        var template = Template.Parse(text, path.Value);
        if (template.HasErrors)
        {
            var first = template.Messages.First(message => message.Type == ParserMessageType.Error);
            throw new RenderingException(
                TemplateDiagnostics.Syntax(Spans.Within(path, text, first.Span), TemplateFault.Short(first.Message)));
        }

        return new ParsedTemplate(path.Value, template.Page!);
    }

    /// <summary>Whether a file of the theme is a template.</summary>
    public static bool IsTemplate(string file) => file.EndsWith(".html", StringComparison.Ordinal);
}
