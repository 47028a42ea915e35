using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Coverbook.Tests.Dialects.Engines.Lucene;

/// <summary>
/// Runs queries in Lucene's own classic syntax over an index in memory whose fields are as Elasticsearch's <c>keyword</c>: each value is
/// one
/// token, its case kept. How operators bind is Lucene's affair: nothing of it is mended here, so that a query of nothing but
/// <c>NOT</c> finds nothing.
/// </summary>
internal sealed class LuceneEngine : IDisposable
{
    /// <summary>The field of all values, which terms without a field search.</summary>
    public const string AllValues = "\u0001all";

    /// <summary>The field that names the fields that an event has.</summary>
    public const string Presence = "_exists_";

    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly FieldValues values;
    private readonly int count;

    private LuceneEngine(IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> events)
    {
        // A list of a rule may be longer than Lucene's default lets a query be; servers set their own limit.
        BooleanQuery.MaxClauseCount = 100_000;
        values = FieldValues.Of(events);
        count = events.Count;
        using var analyzer = new KeywordAnalyzer();

        // Without merges, documents keep the order of the events.
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES };
        using (var writer = new IndexWriter(directory, settings))
        {
            foreach (var each in events)
            {
                writer.AddDocument(DocumentOf(each));
            }
        }

        reader = DirectoryReader.Open(directory);
    }

    /// <summary>The name of the field that holds a field's values as numbers, where they are such.</summary>
    public static string NumbersOf(string field) => $"\u0001number:{field}";

    /// <summary>
    /// Which events a query matches; <see cref="FormatException"/> where Lucene cannot read it.
    /// </summary>
    public static bool[] Matching(IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> events, string query)
    {
        using var engine = new LuceneEngine(events);
        return engine.Matching(query);
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private static Document DocumentOf(IReadOnlyDictionary<string, IReadOnlyList<string>> each)
    {
        var document = new Document();
        foreach (var (field, texts) in each)
        {
            foreach (var text in texts)
            {
                document.Add(new StringField(field, text, Field.Store.NO));
                document.Add(new StringField(AllValues, text, Field.Store.NO));
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    document.Add(new DoubleField(NumbersOf(field), number, Field.Store.NO));
                }
            }

            if (texts.Count > 0)
            {
                document.Add(new StringField(Presence, field, Field.Store.NO));
            }
        }

        return document;
    }

    private bool[] Matching(string query)
    {
        var found = new bool[count];
        if (count > 0)
        {
            foreach (var hit in new IndexSearcher(reader).Search(KeywordQueryParser.Read(query, values), count).ScoreDocs)
            {
                found[hit.Doc] = true;
            }
        }

        return found;
    }
}
