using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>A site may override any template; its errors are found where they stand.</summary>
public sealed class TemplateErrorTests
{
    private const string Hundred =
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    private const string Long = Hundred + Hundred + Hundred + Hundred + Hundred;

    [Theory]
    [InlineData("<p>{{ page.titel }}</p>", "CB7004", "templates/pages/not-found.html(1,12)", "Did you mean 'title'?")]
    [InlineData("<p>\n{{ if page.title }}", "CB7002", null, "Mend the template at this place.")]
    [InlineData("{{ nothing }}", "CB7003", "templates/pages/not-found.html(1,4)", "Mend the template at this place.")]
    [InlineData("{{ asset \"site.cs\" }}", "CB7006", "templates/pages/not-found.html(1,4)", "Did you mean 'site.css'?")]
    [InlineData("{{ partial \"relatd\" page }}", "CB7001", "templates/pages/not-found.html(1,4)", "Did you mean 'partials/related.html'?")]
    [InlineData("{{ for x in 1 }}{{ end }}", "CB7003", "templates/pages/not-found.html(1,13)", "Mend the template at this place.")]
    [InlineData("{{ url page.title }}", "CB7003", "templates/pages/not-found.html(1,4)", "Mend the template at this place.")]
    public void Each_has_its_place_and_cure(string template, string code, string? place, string cure)
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", template);
        Assert.Equal("", kit.Html("404.html"));
        var diagnostic = Assert.Single(kit.Bag.ToSorted(), found => found.IsError);
        Assert.Equal((code, cure), (diagnostic.Code, diagnostic.Cure));
        Assert.DoesNotContain("System.", diagnostic.Message, StringComparison.Ordinal);
        Assert.True(place is null || diagnostic.Span.ToString() == place, diagnostic.ToString());
    }

    [Theory]
    [InlineData("{{ for n in" + Long + " y }}{{ end }}")]
    [InlineData("{{ page 1 }}")]
    [InlineData("{{ site.navigation.x }}")]
    [InlineData("{{ x = \"" + Long + "\"; x 1 }}")]
    public void Each_is_a_line_that_a_person_can_read(string template)
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", template);
        kit.Html("404.html");
        var message = Assert.Single(kit.Bag.ToSorted(), found => found.IsError).Message;
        Assert.True(message.Length < 450, message);
        Assert.DoesNotContain("View {", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_s_own_template_and_asset_replace_the_built_in_ones()
    {
        var kit = new SiteKit()
            .With("templates/pages/not-found.html", "<p class=\"own\">{{ page.title }}</p>")
            .With("templates/assets/site.css", "p { }");
        Assert.Equal("Page not found", kit.Page("404.html").QuerySelector("p.own")!.TextContent);
        Assert.Empty(kit.Bag.ToSorted().Where(found => found.IsError));
    }

    [Fact]
    public void A_long_text_and_a_long_list_are_printed_whole()
    {
        var text = new string('x', 1_500_000);
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Scripting");
        for (var number = 1; number <= 1200; number++)
        {
            bundle.Technique($"T{2000 + number}", $"Technique {number}");
        }

        var kit = new SiteKit()
            .With("attack.json", bundle.ToJson())
            .With("mappings/a.yaml", SiteKit.Mapping("Source", $"  - {{ id: F1, title: {text}, techniques: [T1059] }}"));
        var parts = kit.Read()!.Plan.Pages.Where(page => page.Template == "techniques").ToArray();
        Assert.Equal(1201, parts.Sum(part => kit.Page(part.Route.File).QuerySelectorAll("table.techniques tbody tr").Length));
        Assert.Contains(text, kit.Page("techniques/T1059/index.html").Body!.TextContent, StringComparison.Ordinal);
    }
}
