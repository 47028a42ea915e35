using Coverbook.Build;
using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build;

/// <summary>
/// Whatever was edited since the last build, in whatever input: the result is the clean build's, byte for byte, and so is what is said;
/// where there is an error, the site before stays.
/// </summary>
public sealed class IncrementalEditTests : IDisposable
{
    private const int Edits = 100;

    private readonly TempFolder site = TempFolder.InMemory();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_incremental_build_is_a_clean_one(int seed)
    {
        var edits = new InputEdits(site, seed);
        edits.Begin();
        var before = Built(Build("out"), "out");
        var built = 0;
        for (var edit = 0; edit < Edits; edit++)
        {
            var (what, undo) = edits.Next();
            var report = Build("out");
            var clean = CleanBuild(out var expected);
            Assert.True(clean.Outcome == report.Outcome, what);
            Assert.Equal(clean.Diagnostics.Select(Text), report.Diagnostics.Select(Text));
            if (report.Outcome == BuildOutcome.Built)
            {
                built++;
                before = expected;
            }
            else
            {
                undo();
            }

            Assert.True(before.SequenceEqual(Content("out")), $"edit {edit}: {what}");
        }

        Assert.InRange(built, Edits / 4, Edits);
    }

    public void Dispose() => site.Dispose();

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Span} {diagnostic.Code} {diagnostic.Severity} {diagnostic.Message} {diagnostic.Cure}";

    private BuildReport CleanBuild(out string[] content)
    {
        using var copy = site.CopyWithout("out", ".coverbook");
        var report = Build("out", copy);
        content = report.Outcome == BuildOutcome.Built ? Content("out", copy) : [];
        return report;
    }

    private string[] Built(BuildReport report, string output)
    {
        Assert.True(report.Outcome == BuildOutcome.Built, string.Join('\n', report.Diagnostics.Select(Text)));
        return Content(output);
    }

    private BuildReport Build(string output, TempFolder? of = null) =>
        new SiteBuilder(
            new BuildOptions { SiteFolder = (of ?? site).Root, OutputFolder = (of ?? site).At(output) },
            TestContext.Current.CancellationToken).Build();

    private string[] Content(string output, TempFolder? of = null) =>
        [.. (of ?? site).FilesBelow(output).Select(path => $"{path}: {(of ?? site).Text($"{output}/{path}")}")];
}
