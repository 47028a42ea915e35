namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>The least that Hugo needs to make whole pages of ready Markdown: a configuration and one layout.</summary>
internal static class HugoLayouts
{
    /// <summary>Highlighting by classes, as our own pages do it; ATT&amp;CK's descriptions hold HTML; nothing is minified.</summary>
    public const string Config = """
        baseURL = "https://example.github.io/repo/"
        languageCode = "en"
        title = "Benchmark"
        enableRobotsTXT = true
        disableKinds = ["home", "section", "taxonomy", "term", "RSS", "404"]

        [markup.goldmark.renderer]
        unsafe = true

        [markup.highlight]
        codeFences = true
        noClasses = false

        """;

    /// <summary>The one layout.</summary>
    public const string Page = """
        <!doctype html>
        <html lang="{{ site.LanguageCode }}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ .Title }} · {{ site.Title }}</title>
        <meta name="description" content="{{ .Title }}: coverage and rules">
        <link rel="canonical" href="{{ .Permalink }}">
        <link rel="stylesheet" href="{{ "site.css" | relURL }}">
        </head>
        <body>
        <header>
        <a href="{{ "" | relURL }}">{{ site.Title }}</a>
        <nav aria-label="Main">
        <ul>
        {{- range slice "techniques" "tactics" "providers" "rules" "data" }}
        <li><a href="{{ printf "%s/" . | relURL }}">{{ . | humanize }}</a></li>
        {{- end }}
        </ul>
        </nav>
        </header>
        <main id="main">
        <article>
        <h1>{{ .Title }}</h1>
        {{ .Content }}
        </article>
        </main>
        <footer>
        <p>{{ site.Title }}: coverage against MITRE ATT&amp;CK.</p>
        </footer>
        </body>
        </html>

        """;

    /// <summary>A few rules of style, so that there is a file to copy.</summary>
    public const string Style = "body { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 0 auto; }\n";
}
