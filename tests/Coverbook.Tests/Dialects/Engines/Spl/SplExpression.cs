using System.Collections.Immutable;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>An expression of <c>where</c>; its values are those of <see cref="SplTruth"/>.</summary>
internal abstract record SplExpression
{
    /// <summary>The value for an event.</summary>
    public abstract object? Evaluate(SplEvent each);
}

/// <summary>A text or a number.</summary>
internal sealed record SplLiteral(object Value) : SplExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(SplEvent each) => Value;
}

/// <summary>A field: null where it is absent, a list where it has several values.</summary>
internal sealed record SplField(string Name) : SplExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(SplEvent each) => each.Values(Name) switch
    {
        [] => null,
        [var only] => only,
        var several => several,
    };
}

/// <summary>Conditions joined: what is known decides, and null remains where it does not.</summary>
internal sealed record SplJoin(bool IsAnd, ImmutableArray<SplExpression> Parts) : SplExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(SplEvent each)
    {
        bool? result = IsAnd;
        foreach (var part in Parts)
        {
            var next = SplTruth.Of(part.Evaluate(each));
            result = IsAnd ? result & next : result | next;
        }

        return result;
    }
}

/// <summary>A condition turned round; null stays null.</summary>
internal sealed record SplNot(SplExpression Part) : SplExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(SplEvent each) => !SplTruth.Of(Part.Evaluate(each));
}

/// <summary>Two values compared.</summary>
internal sealed record SplComparison(string Sign, SplExpression Left, SplExpression Right) : SplExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(SplEvent each) => SplTruth.Compare(Sign, Left.Evaluate(each), Right.Evaluate(each));
}

/// <summary>A function of the values of its arguments.</summary>
internal sealed record SplCall(Func<ImmutableArray<object?>, object?> Function, ImmutableArray<SplExpression> Arguments) : SplExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(SplEvent each) => Function([.. Arguments.Select(argument => argument.Evaluate(each))]);
}

/// <summary>
/// <c>mvfilter</c>: those values of one field for which a condition over that field alone is true; null where none is left.
/// </summary>
internal sealed record SplFilter(string Field, SplExpression Condition) : SplExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(SplEvent each)
    {
        var left = each.Values(Field).Where(value => SplTruth.Of(Condition.Evaluate(each.With(Field, value))) == true).ToArray();
        return left switch
        {
            [] => null,
            [var only] => only,
            _ => left,
        };
    }
}
