using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Coverbook.Tests.Dialects.Engines.Lucene;

/// <summary>
/// Lucene's classic parser, for fields that are not analysed. What a server decides by a field's mapping is decided by the question here: a
/// network is one of addresses, a range is one of numbers.
/// </summary>
internal sealed class KeywordQueryParser : QueryParser
{
    private readonly FieldValues values;

    private KeywordQueryParser(KeywordAnalyzer analyzer, FieldValues values)
        : base(LuceneVersion.LUCENE_48, LuceneEngine.AllValues, analyzer)
    {
        this.values = values;
        AllowLeadingWildcard = true;
        LowercaseExpandedTerms = false;
    }

    /// <summary>Reads a query; <see cref="FormatException"/> where Lucene cannot.</summary>
    public static Query Read(string query, FieldValues values)
    {
        using var analyzer = new KeywordAnalyzer();
        try
        {
            return new KeywordQueryParser(analyzer, values).Parse(query);
        }
        catch (Exception fault) when (fault is ParseException or ArgumentException)
        {
            throw new FormatException($"{fault.Message} In: {query}", fault);
        }
    }

    /// <summary>One token, also where it is empty.</summary>
    protected override Query GetFieldQuery(string field, string queryText, bool quoted)
    {
        if (AddressRange.Read(queryText) is not { } range)
        {
            return new TermQuery(new Term(field, queryText));
        }

        var any = new BooleanQuery { { new TermQuery(new Term(field, queryText)), Occur.SHOULD } };
        foreach (var address in values.Within(field, range))
        {
            any.Add(new TermQuery(new Term(field, address)), Occur.SHOULD);
        }

        return any;
    }

    /// <summary>A phrase with a distance is one token as well.</summary>
    protected override Query GetFieldQuery(string field, string queryText, int slop) => GetFieldQuery(field, queryText, quoted: true);

    protected override Query GetRangeQuery(string field, string part1, string part2, bool startInclusive, bool endInclusive) =>
        NumericRangeQuery.NewDoubleRange(
            LuceneEngine.NumbersOf(field), Bound(part1), Bound(part2), startInclusive || part1 is null, endInclusive || part2 is null);

    private static double? Bound(string? written) => written is null or "*" ? null
        : double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"{written} is no number");
}
