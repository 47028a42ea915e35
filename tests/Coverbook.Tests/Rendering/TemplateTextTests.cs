using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Escaping is safe in element content and in quoted attributes only, so templates print nowhere else.</summary>
public sealed partial class TemplateTextTests
{
    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Repository.At("templates"), "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_expression_stands_where_escaping_does_not_help(string template)
    {
        var text = File.ReadAllText(Repository.At(template));
        Assert.DoesNotMatch(InsideScriptOrStyle(), text);
        Assert.DoesNotMatch(InsideEventHandler(), text);
        Assert.DoesNotMatch(InsideUnquotedAttribute(), text);
    }

    [Theory]
    [InlineData("<script>{{ x }}</script>")]
    [InlineData("<a onclick=\"{{ x }}\">")]
    [InlineData("<a href={{ x }}>")]
    public void Each_such_place_is_caught(string text) =>
        Assert.True(InsideScriptOrStyle().IsMatch(text) || InsideEventHandler().IsMatch(text) || InsideUnquotedAttribute().IsMatch(text));

    [GeneratedRegex(@"<(script|style)[^>]*>[^<]*\{\{", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InsideScriptOrStyle();

    [GeneratedRegex("""\son\w+\s*=\s*["'][^"']*\{\{""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InsideEventHandler();

    [GeneratedRegex(@"<[a-z][^>""]*\s[\w-]+=\{\{", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InsideUnquotedAttribute();
}
