using System.Collections.Frozen;

namespace Coverbook.Dialects.Kql;

/// <summary>What a comparison looks at: an expression over a table's columns.</summary>
internal abstract record KqlOperand
{
    /// <summary>Text, which is never null: an absent value is an empty text.</summary>
    /// <param name="Expression">An expression of type string.</param>
    /// <param name="Values">What the table writes for values of rules; empty where it writes the same.</param>
    internal sealed record Text(string Expression, FrozenDictionary<string, string> Values) : KqlOperand;

    /// <summary>A value inside an object, which may be text, a number or a truth value: it is compared as text.</summary>
    /// <param name="Expression">An expression of type dynamic.</param>
    /// <param name="IsWhole">Whether it is a column's whole object or list, whose text is JSON.</param>
    internal sealed record Inner(string Expression, bool IsWhole) : KqlOperand;

    /// <summary>A number, or null.</summary>
    /// <param name="Expression">An expression of a type of numbers.</param>
    /// <param name="Values">What the table writes for values of rules; empty where it writes the same.</param>
    internal sealed record Number(string Expression, FrozenDictionary<string, string> Values) : KqlOperand;

    /// <summary>A truth value, or null.</summary>
    internal sealed record Boolean(string Expression) : KqlOperand;

    /// <summary>A point in time, or null.</summary>
    internal sealed record Time(string Expression) : KqlOperand;

    /// <summary>Values in a list, which are found in its JSON.</summary>
    /// <param name="Expression">The JSON, an expression of type string.</param>
    /// <param name="Key">The name of the values in the list's objects; <c>null</c> where the list holds the values themselves.</param>
    internal sealed record Listed(string Expression, string? Key) : KqlOperand;
}
