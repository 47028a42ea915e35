using System.Collections.Immutable;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>One command of a pipeline: which events leave it, of those that enter it.</summary>
internal abstract record SplStage
{
    /// <summary>The events that go on, in order.</summary>
    public abstract IEnumerable<SplEvent> Run(IEnumerable<SplEvent> events);
}

/// <summary>The implied <c>search</c> at the beginning.</summary>
internal sealed record SearchStage(SplSearch Search) : SplStage
{
    /// <inheritdoc/>
    public override IEnumerable<SplEvent> Run(IEnumerable<SplEvent> events) => events.Where(Search.Fits);
}

/// <summary><c>| where …</c>: what is true goes on; what is false or null does not.</summary>
internal sealed record WhereStage(SplExpression Condition) : SplStage
{
    /// <inheritdoc/>
    public override IEnumerable<SplEvent> Run(IEnumerable<SplEvent> events) =>
        events.Where(each => SplTruth.Of(Condition.Evaluate(each)) == true);
}

/// <summary>The stages of a query, in order.</summary>
internal sealed record SplPipeline(ImmutableArray<SplStage> Stages)
{
    /// <summary>The events that leave the last stage.</summary>
    public IEnumerable<SplEvent> Run(IEnumerable<SplEvent> events) =>
        Stages.Aggregate(events, (left, stage) => stage.Run(left));
}
