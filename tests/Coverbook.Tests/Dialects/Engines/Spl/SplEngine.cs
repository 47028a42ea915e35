using System.Collections.Immutable;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>
/// Runs the part of Splunk's language that rules compile to, over events in memory. In <c>search</c>, values ignore case, <c>*</c> is the
/// only
/// wildcard, <c>OR</c> binds tighter than <c>AND</c>, and <c>NOT</c> holds for events without the field; in <c>where</c>, text is
/// case-sensitive, <c>AND</c> binds tighter, and a comparison with a field that is absent is null.
/// </summary>
internal sealed class SplEngine
{
    private readonly SplPipeline pipeline;

    private SplEngine(SplPipeline pipeline) => this.pipeline = pipeline;

    /// <summary>Reads a query; <see cref="FormatException"/> for what lies outside of the subset.</summary>
    public static SplEngine Parse(string query)
    {
        var cursor = new QueryCursor(query);
        var stages = ImmutableArray.CreateBuilder<SplStage>();
        stages.Add(new SearchStage(new SplSearchReader(cursor).Read()));
        for (cursor.SkipSpace(); !cursor.IsAtEnd; cursor.SkipSpace())
        {
            cursor.Expect("|");
            cursor.SkipSpace();
            stages.Add(ReadCommand(cursor));
        }

        return new SplEngine(new SplPipeline(stages.DrainToImmutable()));
    }

    /// <summary>Whether an event passes all stages.</summary>
    public bool Matches(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string raw) =>
        pipeline.Run([new SplEvent(fields, raw)]).Any();

    private static WhereStage ReadCommand(QueryCursor cursor) => cursor.TakeWord("where")
        ? new WhereStage(new SplWhereReader(cursor).Read())
        : throw cursor.Fault("only the command where is known");
}
