using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Fuzz.Judging;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Fuzz.Targets;

/// <summary>
/// A mapping of any format, as <c>coverbook lint</c> and <c>coverbook import</c> read it; what is written must be a mapping
/// without a fault, and the same when it is read again.
/// </summary>
internal sealed record ImportTarget(string Name, int Share, ImmutableArray<byte[]> Seeds, string File) : FuzzTarget(Name, Share, Seeds)
{
    private static readonly ImportRequest Request = new(null, "aws", null, ScoresAreConfidences: true, TakesMinimal: true);

    public override void Run(byte[] input, Judgement judgement)
    {
        var files = new MemoryFiles().With(File, input);
        var path = new FilePath(File);
        judgement.OfDiagnostics(FileChecks.Check(files, [path], strict: false, CancellationToken.None).Diagnostics, files);
        var report = MappingImport.Read(files, path, Request);
        judgement.OfDiagnostics(report.Diagnostics, files);
        foreach (var mapping in report.Mappings)
        {
            judgement.OfTerminal("imported", mapping.Text);
            var again = MappingImport.Read(new MemoryFiles().With("b.yaml", mapping.Text), new FilePath("b.yaml"), Request);
            judgement.Must(
                again.Mappings.Length == 1, "what was imported is no mapping", again.Diagnostics.FirstOrDefault()?.ToString() ?? "");
            judgement.Must(
                again.Mappings.All(same => Body(same.Text) == Body(mapping.Text)), "what was imported reads otherwise", mapping.Text);
        }
    }

    /// <summary>What stands below the comments.</summary>
    private static string Body(string yaml) => yaml[yaml.IndexOf("source:", StringComparison.Ordinal)..];
}
