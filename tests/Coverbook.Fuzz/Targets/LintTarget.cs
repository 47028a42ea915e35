using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Fuzz.Judging;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Fuzz.Targets;

/// <summary>A file on its own, as <c>coverbook lint</c> and <c>coverbook explain</c> read it.</summary>
internal sealed record LintTarget(string Name, int Share, ImmutableArray<byte[]> Seeds, string File) : FuzzTarget(Name, Share, Seeds)
{
    public override void Run(byte[] input, Judgement judgement)
    {
        var files = new MemoryFiles().With(File, input);
        var path = new FilePath(File);
        judgement.OfDiagnostics(FileChecks.Check(files, [path], strict: false, CancellationToken.None).Diagnostics, files);
        if (!RuleExplanation.Extensions.Contains(path.Extension, StringComparer.Ordinal))
        {
            return;
        }

        foreach (var file in RuleExplanation.Read(files, [path], CancellationToken.None))
        {
            judgement.OfTerminal("explanation", file.ToText());
            foreach (var line in file.ToJson())
            {
                judgement.OfJson("explanation", line);
            }
        }
    }
}
