using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>A template ends at a limit of work and size, at a place in its file, whatever it asks for.</summary>
public sealed class EndlessTemplateTests
{
    [Fact]
    public void A_template_that_is_too_long_is_not_read()
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", string.Concat(Enumerable.Repeat("{{", 2_000_000)));
        Assert.Equal("", kit.Html("404.html"));
        Assert.Equal("CB7009", Assert.Single(kit.Bag.ToSorted(), found => found.IsError).Code);
    }

    private const string Doubling = "{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}{{ a = a + a }}";

    public static TheoryData<string> Texts =>
    [
        "{{ while true }}{{ end }}",
        "{{ while true }}x{{ end }}",
        "{{ while true }}{{ while true }}{{ break }}{{ end }}{{ end }}",
        "{{ for i in 1..2000000000 }}{{ end }}",
        "{{ for i in 1..10000 }}{{ for j in 1..10000 }}{{ end }}{{ end }}",
        "{{ for i in 1..10000 }}{{ for j in 1..10000 }}x{{ page.title }}{{ end }}{{ end }}",
        "{{ 1..2000000000 }}",
        "{{ (1..2000000000).size }}",
        "{{ 1..-9000000000000000000 }}",
        "{{ \"a\" * 2000000000 }}",
        "{{ 2000000000 * \"a\" }}",
        "{{ 1e999999999 }}",
        "{{ 1.0e999999999 }}",
        "{{ 0b" + new string('1', 100_000) + " }}",
        "{{ " + new string('9', 100_000) + " }}",
        "{{ 1 << 2000000000 }}",
        "{{ 1 << 100000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ 9 ** 5000 }}",
        "{{ a = 9999999999 }}" + Doubling.Replace('+', '*'),
        "{{ a = \"aaaa\" }}" + Doubling + Doubling + Doubling,
        "{{ a = [1, 2, 3] }}" + Doubling + Doubling,
        "{{ a = \"a\"; while true; a = a + \"aaaaaaaaaa\"; end }}",
        "{{ a = \"a\"; while true; a = a + a; end }}",
        "{{ a = [1]; while true; a = a + a; end }}",
        "{{ a = [1] * 2000000000 }}",
        "{{ a = [1, 2, 3] }}" + Doubling + Doubling + Doubling + Doubling + "{{ a.size }}",
        "{{ a = 1..10000 }}" + Doubling + Doubling + Doubling + Doubling + "{{ a.size }}",
        "{{ a = 1..10000; while true; a.size; end }}",
        "{{ a = \"a\" * 1000000; b = \"a\" * 1000000; while true; a == b; end }}",
        "{{ a = [1]; b = [a]; a[0] = b; a == b; while true; a == b; end }}",
        "{{ a = [1] ; while true; a = a + 1; a == a; end }}",
        "{{ content }}",
        "{{ func f; f; end; f }}",
        "{{ func f(x); f(x + 1); end; f 1 }}",
        "{{ " + string.Join(" + ", Enumerable.Repeat("1", 20_000)) + " }}",
        "{{ " + string.Join(" || ", Enumerable.Repeat("false", 20_000)) + " }}",
        "{{ page" + string.Concat(Enumerable.Repeat(".site", 20_000)) + " }}",
        "{{ " + new string('(', 20_000) + "1" + new string(')', 20_000) + " }}",
        "{{ " + new string('!', 20_000) + "true }}",
        "{{ " + new string('-', 20_000) + "1 }}",
        "{{ " + new string('[', 20_000) + " }}",
        "{{ " + string.Concat(Enumerable.Repeat("{ a: ", 20_000)) + " }}",
        "{{ " + string.Concat(Enumerable.Repeat("true ? ", 20_000)) + " }}",
        string.Concat(Enumerable.Repeat("{{ if true }}", 20_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 20_000)),
        string.Concat(Enumerable.Repeat("{{ for x in [1] }}", 5_000)) + "x" + string.Concat(Enumerable.Repeat("{{ end }}", 5_000)),
        "{{ " + string.Join(" | ", Enumerable.Repeat("f", 20_000)) + " }}",
        "{{ if true }}" + string.Concat(Enumerable.Repeat("{{ else if true }}", 20_000)) + "{{ end }}",
        "{{ capture x }}{{ while true }}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{{ end }}{{ end }}",
        "{{ x = \"a\"; while true; capture x; x; x; end; end }}",
        "{{ a = { b: 1 }; a.c = a; a }}",
        "{{ a = [1]; a[0] = a; a }}",
        "{{ a = [1]; a[2000000000] = 1 }}",
        "{{ $\"{" + string.Concat(Enumerable.Repeat("$\"{", 2_000)) + " }}",
        "{{ tablerow i in 1..2000000000 }}x{{ end }}",
        "{{ for i in 1..10000 limit:2000000000 }}{{ for i in 1..10000 reversed }}{{ end }}{{ end }}",
        "{{ date.now }}", "{{ \"a\" | regex.replace \"(a+)+$\" \"b\" }}", "{{ include \"x\" }}",
        "{{ object.eval \"while true; end\" }}", "{{ import page }}{{ while true }}{{ end }}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_reported_in_its_file(string template)
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", "<p>\n" + template + "\n</p>");
        Assert.Equal("", kit.Html("404.html"));
        var found = Assert.Single(Found(kit));
        Assert.Contains(found.Code, (string[])["CB7002", "CB7003", "CB7009"]);
        Assert.Equal("templates/pages/not-found.html", found.Span!.Value.Path.Value);
        Assert.InRange(found.Message.Length, 20, 300);
        Assert.DoesNotMatch("System|Scriban|Limit[A-Z]|[a-z]Limit", found.Message);
    }

    [Fact]
    public void Partials_that_name_each_other_end()
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", "{{ partial \"a\" page }}")
            .With("templates/partials/a.html", "{{ partial \"b\" it }}").With(
                "templates/partials/b.html", "{{ if true }}{{ partial \"a\" it }}{{ end }}");
        Assert.Equal("", kit.Html("404.html"));
        Assert.Equal("CB7009", Assert.Single(Found(kit)).Code);
    }

    [Fact]
    public void A_template_that_used_up_its_limit_is_not_run_for_every_page()
    {
        var kit = new SiteKit().With("templates/layouts/base.html", "{{ while true }}{{ end }}");
        var site = kit.Read()!;
        var renderer = new Coverbook.Rendering.PageRenderer(Coverbook.Rendering.Theme.Load(kit.Files, kit.Bag), site.Plan, site.Address);
        for (var round = 0; round < 1000; round++)
        {
            renderer.Render(site.Plan.Pages[0], kit.Bag, (_, _) => Assert.Fail("nothing is rendered"));
        }

        Assert.Equal("CB7009", Assert.Single(Found(kit)).Code);
    }

    [Theory]
    [InlineData("{{ for i in 1..3 }}{{ i }},{{ end }}", "1,2,3,")]
    [InlineData("{{ a = \"x\" * 3 }}{{ a + a }}", "xxxxxx")]
    [InlineData("{{ 2 * 3 + 4 }} {{ 7 / 2 }} {{ 7 % 2 }} {{ 2.5e1 }} {{ 0xFF }}", "10 3.5 1 25 255")]
    [InlineData("{{ n = 0; while n < 3; n = n + 1; end; n }}", "3")]
    [InlineData("{{ for x in [1, 2] }}{{ for.index }}{{ for.last ? \".\" : \",\" }}{{ end }}", "0,1.")]
    public void What_ends_by_itself_works(string template, string text)
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", $"<p class=\"own\">{template}</p>");
        Assert.Equal(text, kit.Page("404.html").QuerySelector("p.own")!.TextContent);
        Assert.Empty(Found(kit));
    }

    /// <summary>What was found beyond the inputs that this small site does without.</summary>
    private static IEnumerable<Coverbook.Diagnostics.Diagnostic> Found(SiteKit kit) =>
        kit.Bag.ToSorted().Where(found => !found.Code.EndsWith("010", StringComparison.Ordinal));
}
