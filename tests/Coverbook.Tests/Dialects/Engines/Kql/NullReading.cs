namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>
/// Microsoft's pages on null values and on logical operators do not agree, so that a query should not depend on which of them holds.
/// </summary>
internal enum NullReading
{
    /// <summary>
    /// As the pages agree: null is not equal (<c>==</c> is false, <c>!=</c> is true) to what is not null; two nulls, and other comparisons,
    /// give null.
    /// </summary>
    Documented,

    /// <summary>Every comparison with null gives null, and so does its negation.</summary>
    Spreading,
}
