using System.Net;
using Coverbook.Cli.Tests;
using Coverbook.Cli.Tests.Serving;

namespace Coverbook.Browser.Tests.Hostile;

/// <summary>
/// A browser visits every page of sites whose texts all hold an attack: nothing asks, nothing leaves the site, nothing is there that the
/// theme did not draw, and every link is one of http, https or mailto.
/// </summary>
public sealed class HostileSiteTests(Chromium chromium) : IDisposable
{
    /// <summary>What is wrong with the document that is open; empty when nothing is.</summary>
    private const string Faults = """
        () => [
          ...[...document.querySelectorAll('img, svg, iframe, object, embed, base, style, form, input, video, audio, math, meta[http-equiv="refresh"]')]
            .filter(element => !element.matches('article.matrix > form.views, article.matrix > form.views input, svg.pic'))
            .filter(element => !element.matches('article form.filters[data-noun]:not([action]), form.filters > label > input[type=search]'))
            .map(element => element.outerHTML),
          ...[...document.querySelectorAll('script:not([src^="/"]):not(head > script[type="application/ld+json"]), link:not([rel="canonical"]):not([href^="/"])')].map(element => element.outerHTML),
          ...[...document.querySelectorAll('*')].filter(element => [...element.attributes].some(attribute => /^on|^style$|^srcdoc$/i.test(attribute.name))).map(element => element.outerHTML),
          ...[...document.querySelectorAll('a[href], area[href]')].filter(link => !['http:', 'https:', 'mailto:'].includes(link.protocol)).map(link => link.outerHTML),
          ...[...document.querySelectorAll('a a')].map(link => link.outerHTML),
          ...(window.wasRun ? ['a script ran'] : []),
        ]
        """;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Payloads =>
    [
        "<script>window.wasRun=1;alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
        "</title></textarea></style><svg onload=alert(1)>",
        "</script><script src=https://evil.example/x.js></script>",
        "[x](javascript:alert(1)) [y](JaVaScRiPt&colon;alert(1)) [z](\u0001javascript:alert(1))",
        "*<javascript:alert(1)>* [x](y) *<vbscript:alert(1)>*",
        "[<javascript:alert(1)>](https://x.example/) [x](y)",
        "![x](https://evil.example/x.png) [![y](//evil.example/y.png)](z)",
        "[x]\n\n[x]: javascript:alert(1)\n",
        "<https://evil.example\" onclick=\"alert(1)>",
        "&#60;script&#62;alert(1)&#60;/script&#62; &lt;img src=x onerror=alert(1)&gt;",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a> [y](data:text/html;base64,PHNjcmlwdD4=)",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe><object data=//evil.example></object>",
        "<style>@import 'https://evil.example/x.css'</style><link rel=stylesheet href=//evil.example/x.css>",
        "<base href=https://evil.example/><meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
        "{{ include 'layouts/base' }}{{ page.site | object.eval }}{% x %}",
        "&#x202e;&#x1b;[31m\u202e\u2066x <code><img src=x onerror=alert(1)></code>",
        "<form action=https://evil.example><input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>",
        "]]><![CDATA[<x onclick=alert(1)>--><!--><script>alert(1)</script>",
        "`<code>`<code><script>alert(1)</script></code>``` <b/onclick=alert(1)>",
        "[x](//evil.example) [y](\\\\evil.example) [z](/\\evil.example) <//evil.example>",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task A_visitor_of_every_page_meets_nothing_of_the_attack(string payload)
    {
        folder.WithHostileSite(payload);
        await using var preview = await PreviewProcess.StartAsync(folder.Path);
        await using var visit = await chromium.OpenAsync(preview.Address);
        var dialogs = 0;
        visit.Page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };

        var pages = await VisitAllAsync(visit, preview.Address);
        Assert.True(pages > 10, $"only {pages} pages: {string.Join('\n', preview.Complaints)}");
        Assert.Equal(0, dialogs);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task A_check_of_the_built_site_finds_no_error(string payload)
    {
        folder.WithHostileSite(payload);
        var built = await Tool.RunAsync(folder.Path, ["build"]);
        Assert.Equal(0, built.ExitCode);
        var check = await Tool.RunAsync(folder.Path, ["check"]);
        Assert.DoesNotContain(": error ", check.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (check.ExitCode, check.Errors));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Goes to every page that can be reached from the home page, and says how many there are.</summary>
    private static async Task<int> VisitAllAsync(Visit visit, Uri home)
    {
        var (found, open) = (new SortedSet<string>(StringComparer.Ordinal) { home.AbsoluteUri }, new Queue<string>([home.AbsoluteUri]));
        while (open.TryDequeue(out var page))
        {
            var answer = await visit.Page.GotoAsync(page);
            Assert.Equal((int)HttpStatusCode.OK, answer!.Status);
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Faults));
            var links = await visit.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0])");
            foreach (var link in links.Where(link => IsPageBelow(home, link) && found.Add(link)))
            {
                open.Enqueue(link);
            }
        }

        return found.Count;
    }

    private static bool IsPageBelow(Uri home, string link) =>
        link.StartsWith(home.AbsoluteUri, StringComparison.Ordinal)
            && (link.EndsWith('/') || link.EndsWith(".html", StringComparison.Ordinal));
}
