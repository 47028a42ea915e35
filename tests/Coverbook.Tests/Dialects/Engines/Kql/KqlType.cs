namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>The types of Kusto's columns that rules meet.</summary>
internal enum KqlType
{
    /// <summary><c>string</c>, never null.</summary>
    Text,

    /// <summary><c>int</c> and <c>long</c>.</summary>
    Long,

    /// <summary><c>real</c>.</summary>
    Real,

    /// <summary><c>bool</c>.</summary>
    Truth,

    /// <summary><c>datetime</c>, in UTC.</summary>
    Time,

    /// <summary><c>dynamic</c>: JSON.</summary>
    Dynamic,
}
