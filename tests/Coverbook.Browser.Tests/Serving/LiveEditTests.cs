using Coverbook.Cli.Tests.Serving;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Serving;

/// <summary>What somebody sees who looks at a page while its inputs are edited.</summary>
public sealed class LiveEditTests(Chromium chromium) : IDisposable
{
    private const string Overlay = "coverbook-problems .overlay";
    private const string Technique = "techniques/T1059/";

    private readonly SampleFolder sample = new();

    private string Rule => sample.Rules[0];

    [Fact]
    public async Task A_saved_rule_shows_on_the_open_page_by_itself()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, SampleFolder.AddressOf(Rule));
        SampleFolder.Retitle(Rule, "A title that was just saved");
        await visit.SeesAsync("h1", "A title that was just saved");
        SampleFolder.Retitle(Rule, "And another one");
        await visit.SeesAsync("h1", "And another one");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_page_that_an_edit_does_not_touch_stays_as_it_is_until_one_does()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, Technique);
        var loads = 0;
        var loaded = new TaskCompletionSource();
        visit.Page.Load += (_, _) =>
        {
            loads++;
            loaded.TrySetResult();
        };
        await visit.Page.RunAndWaitForResponseAsync(
            () => SaveAsync("content/notes/T1530.md", "A note on another technique.\n"), IsWhetherOutdated);
        await visit.Page.RunAndWaitForResponseAsync(
            () => SaveAsync("content/notes/T1059.md", "A note on this technique.\n"), IsWhetherOutdated);
        await visit.SeesAsync("main", "A note on this technique.");

        // The text is seen before the page is whole.
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task What_was_opened_stays_open_and_nothing_moves()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, Technique);
        await visit.Page.Locator("details > summary").First.ClickAsync();
        await visit.Page.EvaluateAsync("() => scrollTo({ top: 700, behavior: 'instant' })");
        var top = await visit.Page.EvaluateAsync<double>("() => scrollY");
        await SaveAsync("content/notes/T1059.md", "A note on this technique.\n");
        await visit.SeesAsync("main", "A note on this technique.");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('details').open"));
        Assert.Equal(top, await visit.Page.EvaluateAsync<double>("() => scrollY"));
        Assert.True(top > 0);
    }

    [Fact]
    public async Task Styles_are_swapped_without_loading_the_page_again()
    {
        await SaveAsync("templates/assets/site.css", "h1 { color: rgb(1, 2, 3); }");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, Technique);
        await visit.MarkDocumentAsync();
        await SaveAsync("templates/assets/site.css", "h1 { color: rgb(4, 5, 6); }");
        await visit.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('head link[rel=stylesheet]').length === 1");
        Assert.True(await visit.IsSameDocumentAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_script_or_an_image_of_the_theme_loads_the_page_again()
    {
        await SaveAsync("templates/assets/site.js", "document.documentElement.dataset.script = 'first';");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, Technique);
        await SaveAsync("templates/assets/site.js", "document.documentElement.dataset.script = 'second';");
        await visit.Page.WaitForFunctionAsync("() => document.documentElement.dataset.script === 'second'");
        await SaveAsync("templates/assets/icon.svg", """<svg xmlns="http://www.w3.org/2000/svg"/>""");
        await visit.Page.WaitForFunctionAsync("() => performance.getEntriesByType('navigation')[0].type === 'reload'");
    }

    [Fact]
    public async Task An_error_lies_over_the_last_good_page_with_line_caret_and_cure_until_it_is_mended()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, SampleFolder.AddressOf(Rule));
        var heading = await visit.Page.Locator("h1").TextContentAsync();
        await visit.MarkDocumentAsync();
        var text = await File.ReadAllTextAsync(Rule, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Rule, text.Replace("level: ", "level: <b>hihg ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await visit.SeesAsync($"{Overlay} h2", "1 error");
        await visit.SeesAsync($"{Overlay} .message", "CB4");
        await visit.SeesAsync($"{Overlay} pre", "level: <b>hihg");
        await visit.SeesAsync($"{Overlay} pre", "^^");
        Assert.Equal(heading, await visit.Page.Locator("h1").TextContentAsync());
        Assert.True(await visit.IsSameDocumentAsync());

        await File.WriteAllTextAsync(Rule, text, TestContext.Current.CancellationToken);
        await visit.LosesAsync(Overlay);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_error_can_be_put_away()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, Technique);
        await SaveAsync("content/mappings/broken.yaml", "source: [");
        await visit.SeesAsync(Overlay, "broken.yaml");
        await visit.Page.Locator($"{Overlay} .close").ClickAsync();
        await visit.LosesAsync(Overlay);
        await SaveAsync("content/mappings/broken.yaml", "source: ]");
        await visit.SeesAsync(Overlay, "broken.yaml");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.LosesAsync(Overlay);
    }

    [Fact]
    public async Task A_page_that_never_could_be_rendered_is_the_only_one_that_is_not_shown()
    {
        await SaveAsync(
            "templates/pages/technique.html", "{{ if page.id == 'T1059' }}{{ page.no_such_thing }}{{ end }}<h1>{{ page.id }}</h1>");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var home = await OpenAsync(preview, "");
        await using var technique = await OpenAsync(preview, Technique);
        await technique.SeesAsync("h1", "This page cannot be shown yet");
        await home.SeesAsync($"{Overlay} h2", "The pages that it concerns cannot be shown.");
        await using var other = await OpenAsync(preview, "techniques/T1110/");
        await other.SeesAsync("h1", "T1110");
        await SaveAsync("templates/pages/technique.html", "<h1>{{ page.id }}</h1>");
        await technique.SeesAsync("h1", "T1059");
        await home.LosesAsync(Overlay);
    }

    [Fact]
    public async Task A_page_that_cannot_be_rendered_is_told_to_every_open_page()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var technique = await OpenAsync(preview, Technique);
        await using var home = await OpenAsync(preview, "");
        await SaveAsync("templates/pages/technique.html", "{{ page.no_such_thing }}");
        await technique.SeesAsync(Overlay, "no_such_thing");
        await home.SeesAsync(Overlay, "no_such_thing");
        await technique.SeesAsync("h1", "T1059");
        File.Delete(sample.At("templates/pages/technique.html"));
        await technique.LosesAsync(Overlay);
        await home.LosesAsync(Overlay);
    }

    [Fact]
    public async Task A_site_that_starts_broken_shows_itself_once_it_is_mended()
    {
        await SaveAsync("content/mappings/broken.yaml", "source: ]");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(preview, Technique);
        await visit.SeesAsync("h1", "The site cannot be shown yet");
        await visit.SeesAsync("pre", "source: ]");
        await SaveAsync("content/mappings/broken.yaml", "source: }");
        await visit.SeesAsync("pre", "source: }");
        File.Delete(sample.At("content/mappings/broken.yaml"));
        await visit.SeesAsync("h1", "T1059");
    }

    [Fact]
    public async Task A_page_of_an_earlier_run_comes_up_to_date_when_the_server_is_started_again()
    {
        var first = await PreviewProcess.StartAsync(sample.Path);
        await using var visit = await OpenAsync(first, SampleFolder.AddressOf(Rule));
        Assert.Equal(0, await first.EndAsync("INT"));
        await first.DisposeAsync();
        SampleFolder.Retitle(Rule, "Retitled while nobody served it");
        await using var second = await PreviewProcess.StartAsync(sample.Path, "--port", $"{first.Address.Port}");
        await visit.SeesAsync("h1", "Retitled while nobody served it");
    }

    public void Dispose() => sample.Dispose();

    /// <summary>Whether it answers a page that asks whether it is outdated.</summary>
    private static bool IsWhetherOutdated(IResponse response) => response.Request.Method == "HEAD" && response.Ok;

    private Task<Visit> OpenAsync(PreviewProcess preview, string path) => chromium.OpenAsync(new Uri(preview.Address, path));

    private Task SaveAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(sample.At(path))!);
        return File.WriteAllTextAsync(sample.At(path), text, TestContext.Current.CancellationToken);
    }
}
