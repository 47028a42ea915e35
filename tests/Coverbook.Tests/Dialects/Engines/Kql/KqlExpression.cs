using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>An expression; its values are those of <see cref="KqlRow"/>.</summary>
internal abstract record KqlExpression
{
    /// <summary>The value in a row.</summary>
    public abstract object? Evaluate(KqlScope scope);
}

/// <summary>A text, a number or a truth value.</summary>
internal sealed record KqlLiteral(object Value) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope) => Value;
}

/// <summary>A column of the table.</summary>
internal sealed record KqlColumn(string Name) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope) => scope.Row[Name];
}

/// <summary>A property, or an item by its number, of a dynamic value; null where there is none.</summary>
internal sealed record KqlPath(KqlExpression From, object Step) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope) => From.Evaluate(scope) switch
    {
        null => null,
        JsonObject map when Step is string name => map[name],
        JsonArray list when Step is long index and >= 0 => index < list.Count ? list[(int)index] : null,
        JsonNode => null,
        var value => throw new FormatException($"{value} is not dynamic and has nothing inside"),
    };
}

/// <summary>Conditions joined: what is known decides, and null remains where it does not.</summary>
internal sealed record KqlJoin(bool IsAnd, ImmutableArray<KqlExpression> Parts) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope)
    {
        bool? result = IsAnd;
        foreach (var part in Parts)
        {
            var next = KqlValue.Truth(part.Evaluate(scope));
            result = IsAnd ? result & next : result | next;
        }

        return result;
    }
}

/// <summary>Two values compared.</summary>
internal sealed record KqlComparison(string Sign, KqlExpression Left, KqlExpression Right) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope) =>
        KqlOperators.Compare(Sign, Left.Evaluate(scope), Right.Evaluate(scope), scope.Nulls);
}

/// <summary><c>in</c> and <c>in~</c>: equal to one of the values.</summary>
internal sealed record KqlList(string Sign, KqlExpression Left, ImmutableArray<KqlExpression> Values) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope) => new KqlJoin(
        IsAnd: false, [.. Values.Select(value => new KqlComparison(Sign == "in~" ? "=~" : "==", Left, value))]).Evaluate(scope);
}

/// <summary><c>*</c> with an operator of texts: true where the text of any column fits.</summary>
internal sealed record KqlAnyColumn(string Sign, KqlExpression Right) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope) => scope.Row.Columns.Keys.Any(column =>
        KqlOperators.Compare(Sign, KqlValue.Text(scope.Row[column]), Right.Evaluate(scope), scope.Nulls) == true);
}

/// <summary>A function of the values of its arguments.</summary>
internal sealed record KqlCall(Func<ImmutableArray<object?>, object?> Function, ImmutableArray<KqlExpression> Arguments) : KqlExpression
{
    /// <inheritdoc/>
    public override object? Evaluate(KqlScope scope) => Function([.. Arguments.Select(argument => argument.Evaluate(scope))]);
}
