namespace Coverbook.Terms;

/// <summary>
/// Marks a number as a bound on what comes from outside. The table in <c>SECURITY.md</c> is made of all of them, so that a limit is
/// written once, where it is applied.
/// </summary>
/// <param name="of">The kind of input that is bounded, as the table groups it.</param>
/// <param name="what">What is counted, with its unit.</param>
/// <param name="then">What happens to an input that has more.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class LimitAttribute(string of, string what, string then) : Attribute
{
    /// <summary>The kind of input that is bounded, as the table groups it.</summary>
    public string Of => of;

    /// <summary>What is counted, with its unit.</summary>
    public string What => what;

    /// <summary>What happens to an input that has more.</summary>
    public string Then => then;
}
