using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Files.Keeping;
using Coverbook.Files;

namespace Coverbook.Attack.Reading;

/// <summary>How relationships are kept: each STIX id and each citation once, then numbers and texts.</summary>
internal static class RelationshipsForm
{
    /// <summary>Writes them.</summary>
    public static void Write(Relationships relationships, ReadingWriter to)
    {
        var ids = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var citations = new OrderedDictionary<Citation, int>();
        foreach (var one in ValuesOf<RelationshipType>.All.SelectMany(relationships.Of))
        {
            ids.TryAdd(one.Source, ids.Count);
            ids.TryAdd(one.Target, ids.Count);
            foreach (var citation in one.Text.Citations)
            {
                citations.TryAdd(citation, citations.Count);
            }
        }

        to.Texts([.. ids.Keys]);
        to.List([.. citations.Keys], citation => CitationForm.Write(citation, to));
        foreach (var type in ValuesOf<RelationshipType>.All)
        {
            to.List([.. relationships.Of(type)], one =>
            {
                to.Number(ids[one.Source]);
                to.Number(ids[one.Target]);
                to.Text(one.Text.Markdown);
                to.List(one.Text.Citations, citation => to.Number(citations[citation]));
                to.Number(one.Text.Span.Start.Line);
                to.Number(one.Text.Span.Start.Column);
            });
        }
    }

    /// <summary>Reads them again.</summary>
    public static Relationships Read(ReadingReader from)
    {
        var ids = from.Texts();
        var citations = from.List(() => CitationForm.ReadOne(from));
        var relationships = new Relationships();
        foreach (var type in ValuesOf<RelationshipType>.All)
        {
            foreach (var one in from.List(() => ReadOne(from, ids, citations)))
            {
                relationships.Add(type, one);
            }
        }

        return relationships;
    }

    private static Relationship ReadOne(ReadingReader from, ImmutableArray<string> ids, ImmutableArray<Citation> citations)
    {
        var (source, target, text) = (At(from, ids), At(from, ids), from.RequiredText());
        var cited = from.List(() => At(from, citations));
        var start = new TextPosition(from.Number(), from.Number());
        return new Relationship(source, target, new CitedText(text, cited, new SourceSpan(from.File, start, start)));
    }

    private static T At<T>(ReadingReader from, ImmutableArray<T> items) =>
        from.Number() is var number && number < items.Length
            ? items[number]
            : throw new FormatException("What is kept is not what was written.");
}
