using Coverbook.Diagnostics;
using Coverbook.Rendering;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>A template may be saved at any moment of its writing: what is wrong is reported at a place of its file.</summary>
public sealed class HalfTypedTemplateTests
{
    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Repository.At("templates"), "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.At("templates"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("{{ page.")]
    [InlineData("{{ if")]
    [InlineData("{{ for x in")]
    [InlineData("{{ \"abc")]
    [InlineData("{{~")]
    [InlineData("{%")]
    [InlineData("{{")]
    [InlineData("{{ end }}")]
    [InlineData("{{ if true }}")]
    [InlineData("{{ if true }}{{ end }}{{ end }}")]
    [InlineData("{{ else }}")]
    [InlineData("{{ page.title | }}")]
    [InlineData("{{ [1, ")]
    [InlineData("{{ { a: ")]
    [InlineData("{{ func x")]
    [InlineData("{{{{ raw")]
    [InlineData("{{ # comment")]
    [InlineData("{{ ## comment")]
    [InlineData("\n\n{{ `verbatim")]
    [InlineData("{{ 1 + ")]
    [InlineData("{{ page.title; page.")]
    [InlineData("{{ case")]
    [InlineData("{{ when 1 }}")]
    [InlineData("{{ $")]
    [InlineData("{{ @")]
    [InlineData("{{ page[")]
    [InlineData("{{ url(")]
    [InlineData("")]
    public void Its_end_is_a_place(string template)
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", template);
        kit.Html("404.html");
        AssertPlaced(template, kit);
    }

    [Theory]
    [InlineData("<p>\n{{ page.", "templates/pages/not-found.html(2,9)")]
    [InlineData("{{ for x in", "templates/pages/not-found.html(1,12)")]
    public void What_is_missing_is_missing_at_the_end(string template, string place)
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", template);
        kit.Html("404.html");
        Assert.Contains(kit.Bag.ToSorted(), found => found.IsError && found.Span.ToString() == place);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_beginning_of_a_real_template_is_judged(string name)
    {
        var text = File.ReadAllText(Repository.At("templates", name));
        for (var length = 0; length < text.Length; length++)
        {
            var kit = new SiteKit().With("templates/" + name, text[..length]);
            try
            {
                new TemplateSet(ThemeFiles.Load(kit.Files, kit.Bag)).Get(Path.ChangeExtension(name, null));
            }
            catch (RenderingException exception)
            {
                kit.Bag.Add(exception.Diagnostic);
            }

            AssertPlaced(text[..length], kit);
        }
    }

    private static void AssertPlaced(string template, SiteKit kit)
    {
        var lines = template.Split('\n');
        foreach (var span in kit.Bag.ToSorted().Where(found => found.IsError).Select(found => found.Span!.Value))
        {
            Assert.InRange(span.Start.Line, 1, lines.Length);
            Assert.InRange(span.Start.Column, 1, lines[span.Start.Line - 1].Length + 1);
            Assert.True(span.End.CompareTo(span.Start) >= 0, $"{span.Start} {span.End}");
            _ = new SourceExcerpts(kit.Files).Of(span);
        }
    }
}
