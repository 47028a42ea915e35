namespace Coverbook.Sigma;

/// <summary>A query language that rules are compiled into.</summary>
internal enum QueryDialect : byte
{
    /// <summary>Kusto Query Language: Microsoft Sentinel and Defender XDR.</summary>
    Kql,

    /// <summary>Splunk's Search Processing Language.</summary>
    Spl,

    /// <summary>Lucene query strings: Elasticsearch and OpenSearch.</summary>
    Lucene,
}
