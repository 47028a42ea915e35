namespace Coverbook.Sigma;

/// <summary>What query languages are called: in commands, and where people read them.</summary>
internal static class DialectNames
{
    /// <summary>The words of commands, in order.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<QueryDialect>().Select(WordOf)];

    /// <summary>The word of a language in commands and data files, which is the extension of its files, too.</summary>
    public static string WordOf(QueryDialect dialect) => dialect switch
    {
        QueryDialect.Kql => "kql",
        QueryDialect.Spl => "spl",
        _ => "lucene",
    };

    /// <summary>What people call a language.</summary>
    public static string Of(QueryDialect dialect) => dialect switch
    {
        QueryDialect.Kql => "Microsoft KQL",
        QueryDialect.Spl => "Splunk SPL",
        _ => "Lucene",
    };

    /// <summary>A word's language; <c>null</c> where there is none.</summary>
    public static QueryDialect? Parse(string word) => Enum.GetValues<QueryDialect>()
        .Where(dialect => WordOf(dialect) == word)
        .Select(dialect => (QueryDialect?)dialect)
        .FirstOrDefault();
}
