namespace Coverbook.Tests.Dialects.Engines;

/// <summary>The dialects of regular expressions that engines run.</summary>
internal enum RegexDialect
{
    /// <summary>
    /// PCRE, in Splunk: <c>$</c> fits before a last line break too, <c>\d</c> and <c>\w</c> are ASCII, there is no <c>\u</c>.
    /// </summary>
    Pcre,

    /// <summary>
    /// What Kusto documents: <c>$</c> is the very end, <c>\d</c> and <c>\w</c> know Unicode. What RE2 and its successor read differently
    /// (a bracket or <c>&amp;&amp;</c> inside a class, a brace that counts nothing) is refused.
    /// </summary>
    Kusto,
}
