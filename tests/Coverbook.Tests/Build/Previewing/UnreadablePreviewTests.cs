using Coverbook.Build.Previewing;
using Coverbook.Build.Reading;
using Coverbook.Files;
using Coverbook.Files.Watching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build.Previewing;

/// <summary>A preview whose inputs turn into what cannot be read, and back.</summary>
public sealed class UnreadablePreviewTests : IDisposable
{
    private readonly TempFolder site = TempFolder.InMemory()
        .With("site.config.json", SiteKit.Config())
        .With("attack.json", new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Interpreter").ToJson())
        .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059: 0.8 } }"))
        .With("rules/a.yml", SiteKit.Rule("Rule a", "aws", "T1059"));

    [Theory]
    [InlineData("rules", "rules", "CB4020")]
    [InlineData("mappings", "nowhere", "CB3020")]
    [InlineData("content", "content", "CB6020")]
    [InlineData("templates", "nowhere", "CB7020")]
    [InlineData("attack.json", "attack.json", "CB2001")]
    [InlineData("site.config.json", "rules", "CB1001")]
    [InlineData("rules/a.yml", "/dev/zero", "CB4001")]
    public void The_last_good_site_stays_while_an_input_cannot_be_read(string input, string target, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        var preview = new SitePreview(new DiskFiles(site.Root), new ReadOptions());
        preview.Refresh(FileChanges.None, TestContext.Current.CancellationToken);
        var good = preview.State.Site;
        Assert.NotNull(good);
        var before = preview.Read("techniques/T1059/index.html").Bytes!.Value.ToArray();

        var isThere = Path.Exists(site.At(input));
        if (isThere)
        {
            Directory.Move(site.At(input), site.At("kept"));
        }

        File.CreateSymbolicLink(site.At(input), target);
        Assert.Equal([code], Refresh(preview, input));
        Assert.Same(good, preview.State.Site);
        Assert.Equal(before, preview.Read("techniques/T1059/index.html").Bytes!.Value.ToArray());

        File.Delete(site.At(input));
        if (isThere)
        {
            Directory.Move(site.At("kept"), site.At(input));
        }

        Assert.Empty(Refresh(preview, input));
        Assert.True(preview.State.IsNewest);
        Assert.Equal(before, preview.Read("techniques/T1059/index.html").Bytes!.Value.ToArray());
    }

    public void Dispose() => site.Dispose();

    private static string[] Refresh(SitePreview preview, string input)
    {
        preview.Refresh(
            new FileChanges([new FilePath(input), new FilePath("templates/x.html")], HaveComeOrGone: true),
            TestContext.Current.CancellationToken);
        return [.. preview.State.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code).Distinct()];
    }
}
