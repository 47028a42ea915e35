using System.Collections.Immutable;
using System.Text;
using Coverbook.Checking;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Fuzz.Judging;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Fuzz.Targets;

/// <summary>One file of a published site, as <c>coverbook check</c> reads it, and what would be looked for of each fault.</summary>
internal sealed record CheckTarget(string Name, int Share, ImmutableArray<byte[]> Seeds, string File) : FuzzTarget(Name, Share, Seeds)
{
    private static readonly DiskFiles Sound = new(Repository.At("tests", "cases", "checking", "sound"));

    private static readonly BaseUrl Address = BaseUrl.TryCreate("https://example.org/docs/", out var url) ? url : null!;

    public override void Run(byte[] input, Judgement judgement)
    {
        var file = new FilePath(File);
        var files = new OneChangedFile(Sound, file, input);
        var list = Sound.Find("**/*").Files.Append(file).Distinct().Order().Select(path => new FolderFile(path.Value, input.Length));
        var bag = new DiagnosticBag();
        SiteCheck.Check(new CheckedFolder(files, "", [.. list], Address), bag, new ParallelOptions());
        var found = bag.ToSorted();
        judgement.OfDiagnostics(found, files);
        var text = Encoding.UTF8.GetString(input);
        foreach (var span in found.Select(diagnostic => diagnostic.Span).OfType<SourceSpan>().Where(span => span.Path == file))
        {
            judgement.Must(
                PageTrace.At(text, span.Start)?.Values.All(value => value.Length > 0) != false, "a trace is empty", span.ToString());
        }
    }
}
