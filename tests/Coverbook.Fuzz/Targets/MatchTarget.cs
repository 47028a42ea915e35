using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Fuzz.Corpus;
using Coverbook.Fuzz.Judging;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Fuzz.Targets;

/// <summary>Rules that are run over good events.</summary>
internal sealed record MatchTarget(string Name, int Share, ImmutableArray<byte[]> Seeds) : FuzzTarget(Name, Share, Seeds)
{
    private static readonly FilePath Rule = new("a.yml");

    private static readonly byte[] Events = System.Text.Encoding.UTF8.GetBytes(string.Concat(Made.Events));

    public override void Run(byte[] input, Judgement judgement) => Match(new MemoryFiles().With(Rule.Value, input), Events, judgement);

    /// <summary>Runs the rules over the events, and looks at what is said of them.</summary>
    public static void Match(MemoryFiles files, byte[] events, Judgement judgement)
    {
        var bag = new DiagnosticBag();
        var placeholders =
            new Dictionary<string, ImmutableArray<string>> { ["admins"] = ["root", "al*ice"] }.ToFrozenDictionary(StringComparer.Ordinal);
        var matching = RuleMatching.Prepare(files, [Rule], placeholders, bag, CancellationToken.None);
        judgement.OfDiagnostics(bag.ToSorted(), files);
        using var stream = new MemoryStream(events, writable: false);
        foreach (var result in matching.Match(stream, new FilePath("events.jsonl"), CancellationToken.None))
        {
            if (result.Problem is { } problem)
            {
                judgement.OfDiagnostics([problem], new MemoryFiles());
            }
        }
    }
}

/// <summary>Events that good rules are run over.</summary>
internal sealed record EventsTarget(string Name, int Share, ImmutableArray<byte[]> Seeds) : FuzzTarget(Name, Share, Seeds)
{
    private static readonly string Rules = string.Join("\n---\n", Made.Rules);

    public override void Run(byte[] input, Judgement judgement) =>
        MatchTarget.Match(new MemoryFiles().With("a.yml", Rules), input, judgement);
}
