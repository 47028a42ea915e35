using Coverbook.Build.Previewing;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build.Previewing;

public sealed class SitePreviewTests
{
    private const string Technique = "techniques/T1059/index.html";

    /// <summary>A template that fails with one page and not with the first one.</summary>
    private const string BreaksT1059 = "{{ if page.id == 'T1059' }}{{ page.no_such_thing }}{{ end }}";

    private readonly PreviewKit kit = new();

    [Fact]
    public void Each_kind_of_input_is_shown_as_soon_as_it_is_saved()
    {
        kit.Start();
        kit.Save("rules/a.yml", SiteKit.Rule("Renamed rule", "aws", "T1059"));
        Assert.Contains("Renamed rule", kit.Text(Technique), StringComparison.Ordinal);
        kit.Save(
            "mappings/guardduty.yaml", SiteKit.Mapping("GuardDuty", "  - { id: F1, title: Another title, techniques: { T1059: 0.80 } }"));
        Assert.Contains("Another title", kit.Text(Technique), StringComparison.Ordinal);
        kit.Save("content/notes/T1059.md", "Another note.\n");
        Assert.Contains("Another note.", kit.Text(Technique), StringComparison.Ordinal);
        kit.Save("content/pages/about.md", "---\ntitle: About them\n---\nText.\n");
        Assert.Contains("About them", kit.Text(Technique), StringComparison.Ordinal);
        kit.Save("templates/pages/technique.html", "<p>{{ page.title }} by our own template</p>");
        Assert.Contains("by our own template", kit.Text(Technique), StringComparison.Ordinal);
        kit.Save("site.config.json", SiteKit.Config().Replace("Test site", "Another site", StringComparison.Ordinal));
        Assert.Contains("Another site", kit.Text(Technique), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_is_compared_as_soon_as_it_is_saved_and_so_is_what_is_edited_after_it()
    {
        const string page = "changes/index.html";
        kit.Start();
        Assert.Contains("keeps no history yet", kit.Text(page), StringComparison.Ordinal);
        kit.Save("content/history/2026-04-24.json", kit.Text("data/snapshot.json")!);
        Assert.Contains("Nothing has changed since then.", kit.Text(page), StringComparison.Ordinal);
        kit.Save("rules/c.yml", SiteKit.Rule("Rule C", "gcp", "T1003"));
        Assert.Contains("New rule: <a href=\"/base/rules/c.html\">Rule C</a> (T1003)", kit.Text(page), StringComparison.Ordinal);
        Assert.Equal("CB6003", Assert.Single(kit.Save("content/history/2026-04-24.json", "{").Problems).Diagnostic.Code);
        Assert.Contains("Rule C", kit.Text(page), StringComparison.Ordinal);
        kit.Delete("content/history/2026-04-24.json");
        Assert.Contains("keeps no history yet", kit.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_come_and_go_with_their_pages()
    {
        kit.Start();
        kit.Save("rules/c.yml", SiteKit.Rule("Rule C", "gcp", "T1059"));
        Assert.Contains("Rule C", kit.Text("rules/c.html"), StringComparison.Ordinal);
        kit.Delete("rules/c.yml");
        Assert.Null(kit.Text("rules/c.html"));
        Assert.DoesNotContain("Rule C", kit.Text(Technique), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules/a.yml", "title: [", "CB4003")]
    [InlineData(
        "mappings/guardduty.yaml",
        "source: GuardDuty\nprovider: aws\nfindings:\n  - id: F1\n    techniques: { T159: 0.80 }\n",
        "CB3101")]
    [InlineData("site.config.json", "{ \"site\": ", "CB1003")]
    [InlineData("templates/pages/technique.html", "{{ if page.title }}", "CB7002")]
    public void An_error_leaves_the_last_good_site_and_says_what_and_where(string path, string text, string code)
    {
        var good = kit.Start();
        var before = kit.Shown();
        var kept = kit.Kit.Files.TryText(path);
        var broken = kit.Save(path, text);
        var problem = Assert.Single(broken.Problems.Select(problem => problem.Diagnostic.Code).Distinct());
        Assert.Equal(code, problem);
        Assert.Equal(path, broken.Problems[0].Diagnostic.Span!.Value.Path.Value);
        Assert.Equal((good.Site, good.ShownNumber), (broken.Site, broken.ShownNumber));
        Assert.False(broken.IsNewest);
        Assert.Equal(before, kit.Shown());

        var mended = kept is null ? kit.Delete(path) : kit.Save(path, kept);
        Assert.Empty(mended.Problems);
        Assert.NotEqual(broken.ShownNumber, mended.ShownNumber);
        Assert.Equal(before, kit.Shown());
    }

    [Fact]
    public void An_excerpt_shows_the_line_as_it_stood_with_a_caret_below_the_place()
    {
        kit.Start();
        var problem = Assert.Single(
            kit.Save(
                "mappings/guardduty.yaml",
                "source: GuardDuty\nprovider: aws\nfindings:\n  - id: F1\n    techniques: { T159: 0.80 }\n").Problems);
        Assert.Equal("    techniques: { T159: 0.80 }", problem.Excerpt!.Line);
        Assert.Equal("                  ^^^^", problem.Excerpt.Indent + problem.Excerpt.Carets);
    }

    [Fact]
    public void A_template_that_no_page_can_be_rendered_with_is_an_error_as_soon_as_it_is_saved()
    {
        kit.Start();
        var before = kit.Text(Technique);
        var broken = kit.Save("templates/pages/technique.html", "{{ page.no_such_thing }}");
        Assert.Equal("CB7004", Assert.Single(broken.Problems).Diagnostic.Code);
        Assert.Equal(before, kit.Text(Technique));
    }

    [Fact]
    public void A_page_that_cannot_be_rendered_puts_the_good_site_before_back_in_its_place()
    {
        kit.Start();
        var before = kit.Text(Technique);
        kit.Save("templates/pages/technique.html", BreaksT1059);
        Assert.Contains("Test site", kit.Text("index.html"), StringComparison.Ordinal);
        var noticed = 0;
        kit.Preview.Noticed += (_, _) => noticed++;
        var answer = kit.Preview.Read(Technique);
        Assert.Equal(before, System.Text.Encoding.UTF8.GetString(answer.Bytes!.Value.Span));
        Assert.Equal("CB7004", Assert.Single(answer.State.Problems).Diagnostic.Code);
        Assert.Equal(answer.State, kit.Preview.State);
        Assert.False(answer.State.IsNewest);
        Assert.Equal(1, noticed);
    }

    [Fact]
    public void A_page_that_no_good_site_can_render_alone_has_nothing_to_show()
    {
        kit.Kit.With("templates/pages/technique.html", BreaksT1059);
        Assert.Empty(kit.Start().Problems);
        for (var time = 0; time < 2; time++)
        {
            var answer = kit.Preview.Read(Technique);
            Assert.Null(answer.Bytes);
            Assert.Equal("CB7004", Assert.Single(answer.State.Problems).Diagnostic.Code);
            Assert.Equal((2, true), (answer.State.Number, answer.State.IsNewest));
            Assert.Contains("Test site", kit.Text("index.html"), StringComparison.Ordinal);
        }

        var edited = kit.Save("rules/a.yml", SiteKit.Rule("Renamed rule", "aws", "T1059"));
        Assert.Null(kit.Preview.Read(Technique).Bytes);
        Assert.Contains("Renamed rule", kit.Text("rules/a.html"), StringComparison.Ordinal);
        Assert.NotEqual(edited, kit.Preview.State);
        kit.Delete("templates/pages/technique.html");
        Assert.Contains("Renamed rule", kit.Text(Technique), StringComparison.Ordinal);
    }

    [Fact]
    public void What_rendering_a_page_warns_of_is_told_once_the_page_is_shown()
    {
        kit.Start();
        kit.Save("content/notes/T1059.md", "See [this](/nowhere/).\n");
        var noticed = 0;
        kit.Preview.Noticed += (_, _) => noticed++;
        Assert.NotNull(kit.Text(Technique));
        Assert.NotNull(kit.Text(Technique));
        Assert.Equal(1, noticed);
        Assert.Equal("CB6103", Assert.Single(kit.Preview.State.Diagnostics).Code);
        Assert.Empty(kit.Preview.State.Problems);
    }

    [Fact]
    public async Task A_page_with_more_warnings_than_are_kept_of_a_file_is_shown_all_the_same()
    {
        kit.Start();
        var links = Enumerable.Range(0, 60).Select(number => $"[this](/nowhere/{number}/)\n\n");
        kit.Save("content/notes/T1059.md", string.Concat(links));
        var shown = Task.Run(() => kit.Text(Technique), TestContext.Current.CancellationToken);
        Assert.NotNull(await shown.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Contains(kit.Preview.State.Diagnostics, found => found.More > 0);
    }

    [Fact]
    public void Files_that_exclude_each_other_are_an_error_as_in_a_build()
    {
        kit.Kit.With("templates/assets/site.css", "p {}");
        kit.Start();
        Assert.Equal("CB8003", Assert.Single(kit.Save("templates/assets/Site.css", "p {}").Problems).Diagnostic.Code);
        Assert.Empty(kit.Delete("templates/assets/Site.css").Problems);
    }

    [Fact]
    public void Of_a_thousand_errors_the_first_are_told_and_all_are_counted()
    {
        kit.Start();
        var findings =
            string.Concat(Enumerable.Range(0, 1000).Select(number => $"  - {{ id: F{number}, techniques: {{ T159: 0.80 }} }}\n"));
        var broken = kit.Save("mappings/guardduty.yaml", $"source: GuardDuty\nprovider: aws\nfindings:\n{findings}");
        Assert.Equal((21, 1000), (broken.Problems.Length, broken.ErrorCount));
    }

    [Fact]
    public void A_file_that_is_saved_as_it_was_is_no_change()
    {
        kit.Start();
        Assert.All(
            ["site.config.json", "mappings/guardduty.yaml", "rules/a.yml", "content/pages/about.md"],
            path => Assert.True(kit.Preview.IsUnchanged(new FilePath(path)), path));
        kit.Kit.With("rules/a.yml", SiteKit.Rule("Renamed rule", "aws", "T1059"));
        Assert.False(kit.Preview.IsUnchanged(new FilePath("rules/a.yml")));
        Assert.True(kit.Preview.IsUnchanged(new FilePath("rules/b.yml")));
    }

    [Fact]
    public void A_file_that_could_not_be_read_for_a_moment_is_a_change_when_it_can_be_again()
    {
        kit.Start();
        var text = kit.Kit.Files.TryText("rules/a.yml")!;
        kit.Kit.Files.Without("rules/a.yml");
        Assert.NotEmpty(kit.Refresh("rules/a.yml").Problems);
        kit.Kit.With("rules/a.yml", text);
        Assert.False(kit.Preview.IsUnchanged(new FilePath("rules/a.yml")));
        Assert.Empty(kit.Refresh("rules/a.yml").Problems);
    }

    [Fact]
    public void A_site_that_never_was_good_has_nothing_to_show_until_it_is_mended()
    {
        var config = kit.Kit.Files.TryText("site.config.json")!;
        kit.Kit.With("site.config.json", "{");
        var broken = kit.Start();
        Assert.Null(broken.Site);
        Assert.NotEmpty(broken.Problems);
        Assert.Null(kit.Preview.Read("index.html").Bytes);
        Assert.NotNull(kit.Save("site.config.json", config).Site);
    }

    [Fact]
    public void A_style_sheet_alone_leaves_pages_where_they_are()
    {
        kit.Kit.With("templates/assets/site.css", "p { color: red; }");
        var start = kit.Start();
        var styled = kit.Save("templates/assets/site.css", "p { color: blue; }");
        Assert.Equal(start.ShownNumber, styled.ShownNumber);
        Assert.True(styled.StylesNumber > start.StylesNumber);
        Assert.Equal("p { color: blue; }", kit.Text("assets/site.css"));
        Assert.True(kit.Save("templates/assets/site.js", "// ours").ShownNumber > start.ShownNumber);
    }

    [Fact]
    public void Whoever_holds_a_state_sees_one_site_whatever_is_edited()
    {
        var held = kit.Start();
        kit.Save("rules/a.yml", SiteKit.Rule("Renamed rule", "aws", "T1059"));
        Assert.NotSame(held.Site, kit.Preview.State.Site);
        Assert.True(held.Site!.Has("rules/a.html"));
        kit.Delete("rules/a.yml");
        Assert.True(held.Site.Has("rules/a.html"));
        Assert.False(kit.Preview.State.Site!.Has("rules/a.html"));
    }

    [Fact]
    public void Warnings_become_errors_where_the_command_line_says_so()
    {
        var strict = new SitePreview(
            kit.Kit.With("rules/a.yml", SiteKit.Rule("Rule A", "aws", "T9999")).Files,
            new Coverbook.Build.Reading.ReadOptions(Strict: true));
        Assert.Equal(
            "CB5005",
            Assert.Single(strict.Refresh(Coverbook.Files.Watching.FileChanges.None, CancellationToken.None).Problems).Diagnostic.Code);
        Assert.Empty(kit.Start().Problems);
        Assert.Equal(PreviewState.Nothing.Number + 1, kit.Preview.State.Number);
    }
}
