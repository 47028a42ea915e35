using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Tests.Data;

/// <summary>What is shown of a document: its whole file, unless that holds many.</summary>
public sealed class DocumentTextTests
{
    [Fact]
    public void A_few_documents_are_shown_together()
    {
        var (file, texts) = Read(20);
        Assert.All(texts, text => Assert.Equal(file, Encoding.UTF8.GetString(text.Source.Span)));
    }

    [Fact]
    public void Of_many_each_is_shown_alone_and_nothing_is_lost()
    {
        var (file, texts) = Read(21);
        Assert.Equal(file, string.Concat(texts.Select(text => Encoding.UTF8.GetString(text.Source.Span))));
        for (var index = 0; index < texts.Length; index++)
        {
            var shown = Encoding.UTF8.GetString(texts[index].Source.Span);
            Assert.Equal(["title", Title(index), "level", "high"], texts[index].Tokens.Select(token => shown[token.Start..token.End]));
        }
    }

    private static string Title(int index) => string.Create(CultureInfo.InvariantCulture, $"Zahl 数 𝄞 {index}");

    private static (string File, ImmutableArray<DocumentText> Texts) Read(int documents)
    {
        var file = "# of a file\n" + string.Join(
            "---\n", Enumerable.Range(0, documents).Select(index => $"# ä before\ntitle: {Title(index)}\nlevel: high\n"));
        return (
            file, DocumentText.Of(YamlTree.Read(new FilePath("a.yml"), Encoding.UTF8.GetBytes(file), InputKind.Rule, new DiagnosticBag())));
    }
}
